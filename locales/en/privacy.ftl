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

utter-delete-my-data =
    You can delete this conversation yourself, at once and for ever.
    • In the chat on a web page: open “Menu” and choose “Delete my data”.
    • On the page without JavaScript: press “Delete my data” at the end of the page.
    • In Telegram: send /delete. In Matrix: send !delete
    You are asked once whether you are sure, and you get a receipt. If it does not work, ask for a counsellor.
    .button-request-human = Talk to a person

utter-export-my-data =
    You can get a copy of this conversation yourself.
    • In the chat on a web page: open “Menu” and choose “Download my data”.
    • On the page without JavaScript: press “Download my data” at the end of the page.
    If it does not work, ask for a counsellor and write that you want a copy of your data.
    .button-request-human = Talk to a person
