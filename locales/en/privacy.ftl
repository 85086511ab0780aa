# These answers describe what the service does today. Change them together with the service, never before it.
# The front puts what it knows of its own settings (privacy-… below) in place of the text of utter-ask-privacy.
utter-ask-privacy =
    This conversation is kept so that you can come back to it. You do not need to give your name. You have a right to a copy of your data and to have it deleted (GDPR, Articles 15 and 17).
    .button-delete-my-data = Delete my data
    .button-export-my-data = Get a copy of my data
    .button-request-human = Talk to a person
    .sources = gdpr

# The question. Only its first button deletes; what is typed for it is in erasing.ftl. The 15 minutes are those of front/deleting.py.
utter-delete-my-data =
    Delete everything? This cannot be undone.
    • Deleted for ever: this whole conversation, with messages, files, plans, appointments, requests for a person, contact details, ratings and counsellors’ notes – in every app in which you went on with it.
    • Kept: that a conversation was deleted, when, and a receipt number; counts for statistics; a log of what staff did, without your words. Nothing in them says who you are. Older backups are deleted on a schedule by the organisation that runs this service.
    • Not in our hands: what you saved yourself, and what your chat app still shows.
    Nothing is deleted unless you choose “Yes, delete everything” within 15 minutes. If it fails, try again later or ask for a counsellor.
    .button-front-erase-now = Yes, delete everything
    .button-front-erase-not = No, keep it

utter-export-my-data =
    You can get a copy of what this service holds about this conversation: as a page to read, and as data for programs (JSON).
    If it does not work, ask for a counsellor and write that you want a copy of your data.
    .button-front-export = Get my data
    .button-request-human = Talk to a person

## What is kept, from the settings of this service. Each sentence stands only where it is true.

privacy-page = What is kept about you
privacy-begin = This is what this service keeps about you, and how it is set up now:
privacy-title-what = What is kept
privacy-title-where = Where
privacy-title-long = For how long
privacy-title-who = Who can read it
privacy-title-others = What others get to know
privacy-title-rights = Your rights
privacy-what = Kept are your messages, the answers and their times, so that you can go on later.
privacy-what-person = If you ask for a counsellor: your request, the talk, files, appointments, a contact if you leave one, and the counsellors’ notes.
privacy-what-survey = If you answer the two questions after a talk, your answers are kept with it.
privacy-what-not = Please do not write identity numbers, card numbers or details about your health.
privacy-where-here = It is in this service’s own database, on the server on which the service runs.
privacy-where-apart = It is in this service’s own database, on a separate database server that the organisation chose.
privacy-where-sealed = Contacts and counsellors’ notes are encrypted there.
# $days (number), also in the next ones
privacy-long = { $days ->
        [one] A conversation is deleted { $days } day after the last message.
       *[other] A conversation is deleted { $days } days after the last message.
    }
privacy-long-person = { $days ->
        [one] If you asked for a counsellor, it is deleted { $days } day after the last message or the end of your request, whichever is later.
       *[other] If you asked for a counsellor, it is deleted { $days } days after the last message or the end of your request, whichever is later.
    }
privacy-long-contact = { $days ->
        [one] A contact that you left is deleted { $days } day after your request has ended.
       *[other] A contact that you left is deleted { $days } days after your request has ended.
    }
privacy-long-files = { $days ->
        [one] Files are deleted { $days } day after they were sent.
       *[other] Files are deleted { $days } days after they were sent.
    }
privacy-long-plans = { $days ->
        [one] Plans made for you are deleted after { $days } day.
       *[other] Plans made for you are deleted after { $days } days.
    }
# $name (text): the organisation
privacy-who-organisation = This service is run by: { $name }.
privacy-who-person = Counsellors and the other people who run this service can read it, above all when you ask for a counsellor.
privacy-who-nobody = Only the people who run this service can read it. There are no counsellors here at present.
privacy-who-no-name = You do not need to give your name.
privacy-others-none = Cairn sends it to no other company.
# $app (text): the name of a messaging app
privacy-others-app = If you write in { $app }, that app has the conversation, too.
# $program (text): the name of a program
privacy-others-desk = If you write in a chat that uses { $program }, that program has the conversation, and counsellors answer there.
privacy-others-letters = If you leave an e-mail address, a mail service carries a letter to it when a counsellor has answered. It holds nothing of the conversation.
privacy-others-group = When somebody waits for a counsellor, the counsellors’ group on Telegram is told so, without words of the conversation.
privacy-rights = You have a right to a copy of your data and to have it deleted (GDPR, Articles 15 and 17): write “a copy of my data” or “delete my data”.
privacy-rights-contact = You can take back a contact that you left: write “delete my contact”.
# $address (text): of a web page
privacy-rights-notice = The organisation’s own notice, with its address and your other rights: { $address }
privacy-notice = The organisation’s own privacy notice
