### What learners agree to when they leave a contact, word for word as it is kept with the time.

# $days (number)
consent-contact =
    { $days ->
        [one] By leaving a contact you agree that the counsellors of this service use it to answer this request, and for nothing else. It is deleted { $days } day after the request has ended. You need not leave one, and you can take it back at any time: write “delete my contact”.
       *[other] By leaving a contact you agree that the counsellors of this service use it to answer this request, and for nothing else. It is deleted { $days } days after the request has ended. You need not leave one, and you can take it back at any time: write “delete my contact”.
    }
# When the sentence above stood there already.
consent-kept = You have agreed that counsellors may use your contact for this request. You can take it back at any time.
consent-button-withdraw = Delete my contact
consent-withdrawn = Your contact has been deleted, also from the messages in which it stood. Nobody will write to it or call it. Your request is kept: the answer will be here, in this conversation.
consent-none = There is no contact of yours here.

# What may be typed to take it back: whole messages, with | between.
consent-typed-withdraw = delete my contact | delete my contact details | remove my contact | remove my contact details | delete my email | delete my e-mail | delete my phone number | delete my number | i withdraw my consent | withdraw my consent | i take back my consent | take back my consent | please delete my contact | do not contact me

# At the desk. $time (day and time), $wording (text)
consent-desk-asked = Agreed on { $time } to this: “{ $wording }”
consent-desk-told = Left unasked on { $time }; the learner was told then: “{ $wording }”
consent-desk-withdrawn = The learner took the contact back on { $time }. It is deleted.

# In the copy of one's data
consent-export = { $time }: “{ $wording }”
consent-export-withdrawn = { $time }: “{ $wording }” – taken back on { $withdrawn }
