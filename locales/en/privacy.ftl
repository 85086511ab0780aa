# These answers describe what the service does today. Change them together with the service, never before it.
utter-ask-privacy =
    This conversation is kept in this service's own database, on the server of the organisation that runs it. That way you can come back to it later.
    • Only the people who run this service can read it, above all when you ask for a counsellor.
    • You do not need to give your name.
    • Cairn sends it to no other company. If you write in a messaging app, such as Telegram, the app has it, too.
    Please do not write identity numbers, card numbers or details about your health.
    You have a right to a copy of your data and to have it deleted (GDPR, Articles 15 and 17).
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
