# Alerts to counsellors, by e-mail or in a group chat. They never say who waits or what was written.

alert-waits = Somebody is waiting for a counsellor
alert-waits-still = Somebody is still waiting for a counsellor
alert-waits-long = Nobody has answered: somebody has been waiting for a counsellor for a long time
alert-requested = Somebody has left a message for the counsellors
alert-danger = URGENT: somebody in danger is waiting for a counsellor
# $number (number): of the request
alert-number = Request { $number }
# $language (text): the name of a language
alert-language = Language: { $language }
# $minutes (number): how long the person has been waiting
alert-minutes =
    { $minutes ->
        [0] Waiting for less than a minute
        [one] Waiting for { $minutes } minute
       *[other] Waiting for { $minutes } minutes
    }
# $url (text): address of the desk
alert-open = Open the desk: { $url }
alert-private = This message contains no personal data. Please do not answer it.

## To a learner who left an e-mail address and is not there any more

alert-learner-subject = A counsellor has answered you
alert-learner-text = You asked for a counsellor. A counsellor has written to you.
# $url (text): address of the page with the conversation
alert-learner-open = To read it, open this page on the device and in the browser where you asked: { $url }
alert-learner-why = You get this message because you left this address there. Please do not answer it.
