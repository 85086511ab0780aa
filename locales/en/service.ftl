# The front's own words: said when the assistant cannot answer, or a request cannot be served.

service-unavailable = The assistant is not available at the moment. Your message is saved, and you will get an answer here as soon as the assistant is back. You do not have to wait: you can come back here later.
service-slow = The answer is taking longer than usual. Your message is saved, and the answer will appear here. You do not need to send it again.
service-given-up = Sorry, I could not answer this message. Please try to say it in other words, or ask for a person.
service-button-person = Talk to a person

service-error-bad-conversation-id = This conversation number is not valid. Use 1 to 64 letters (A–Z, a–z), digits, “_” or “-”.
service-error-bad-client-id = The message number “client_id” is not valid. Use 1 to 64 letters (A–Z, a–z), digits, or the characters _ . : -
service-error-empty-text = There is no text in the message. Please write something.
# $limit (number): how many characters a message may have
service-error-text-too-long = This message is too long. Please send at most { $limit } characters at a time.
service-error-bad-json = The data could not be read. Send one JSON object.
service-error-not-json = Send the data as JSON, with the header “Content-Type: application/json”.
# $names (text): names of fields, separated by commas
service-error-wrong-fields = Something is missing or has the wrong type. Please check: { $names }.
# $limit (number): kibibytes
service-error-too-large = This is too much data. Please send at most { $limit } KiB at a time.
service-error-unknown-conversation = There is no such conversation yet. It begins with its first message.
service-error-erased = This conversation has been deleted. A new one begins with your next message.
# Said where the learner has just confirmed it. $number (text): of the receipt
service-error-deleted = Everything of this conversation has been deleted. Number of your receipt: { $number }. If you write again, a new conversation begins.
service-error-unknown-message = There is no such answer of the assistant in this conversation.
service-error-unknown-address = There is nothing at this address. Please check it.
service-error-wrong-method = This address cannot be used in this way. The header “Allow” lists what is possible.
service-error-foreign-origin = The chat cannot be opened from this website.
service-error-not-available = Your message could not be saved. Please try again in a moment.
service-error-title = That did not work
service-error-refused = This could not be done. Please go back and try again.
service-error-internal = Something went wrong on our side. Please try again in a moment.
# $count (number) of $unit (minutes, hours, days) until one can write again
service-error-blocked =
    { $unit ->
        [days] A counsellor has closed this conversation for a while. You can write here again in { $count ->
            [one] { $count } day
           *[other] { $count } days
        }. In an emergency call 112.
        [hours] A counsellor has closed this conversation for a while. You can write here again in { $count ->
            [one] { $count } hour
           *[other] { $count } hours
        }. In an emergency call 112.
       *[minutes] A counsellor has closed this conversation for a while. You can write here again in { $count ->
            [one] { $count } minute
           *[other] { $count } minutes
        }. In an emergency call 112.
    }
# A learner's file that is not taken. $limit (number): megabytes. $kinds: endings of names. $most (number): files
service-error-refused-file =
    { $reason ->
        [empty] Please choose a file. It must not be empty.
        [large] This file is too large. It can have at most { $limit } MB.
        [room] There is no room for files at the moment. Please try again tomorrow, or write in a message what is in the file.
        [many] Files you have sent: { $most }. You cannot send more in this conversation.
        [not-allowed] You can send files only when the counsellor allows it. Ask for it in a message.
       *[kind] This file cannot be sent. You can send: { $kinds }. The content must match the file’s name, and there must be no macros in it.
    }
service-error-code-unknown = This code does not work. It may be mistyped, used already, or more than 10 minutes old. Please ask for a new code where the conversation is open.
service-error-still-talking = You asked for a counsellor in this conversation, and that is not over yet. Please end it first. Then enter the code again.
service-error-code-typed = This is a code that opens a conversation, so it was not saved as a message. Enter it in the chat’s menu under “Continue somewhere else”, or send it in a messaging app.
# $minutes (number) until the next try
service-error-too-many-codes = { $minutes ->
    [one] Too many codes in a short time. Please try again in { $minutes } minute.
   *[other] Too many codes in a short time. Please try again in { $minutes } minutes.
}
# $count (number) of $unit (seconds, minutes, hours) until one can go on
service-error-later =
    { $unit ->
        [hours] That was a lot in a short time. You can go on in { $count ->
            [one] { $count } hour
           *[other] { $count } hours
        }.
        [minutes] That was a lot in a short time. You can go on in { $count ->
            [one] { $count } minute
           *[other] { $count } minutes
        }.
       *[seconds] That was a lot in a short time. You can go on in { $count ->
            [one] { $count } second
           *[other] { $count } seconds
        }.
    }
# To somebody who may be in danger. 112 is free in the whole EU, 116 123 in many of its countries.
service-error-danger = If you or someone else is in danger, call 112 now. It is free and answers day and night. You can also call 116 123 and talk to someone. I am getting too many messages right now. Please write here again in a moment.
# $count (number) of $unit (seconds, minutes) until one can try again
service-error-busy =
    { $unit ->
        [minutes] Many people are writing at the moment. Your message has not been taken yet. Please try again in { $count ->
            [one] { $count } minute
           *[other] { $count } minutes
        }.
       *[seconds] Many people are writing at the moment. Your message has not been taken yet. Please try again in { $count ->
            [one] { $count } second
           *[other] { $count } seconds
        }.
    }
service-error-too-slow = What you sent took too long to arrive. Please check your connection and send it again.
service-error-encoded = The data is compressed. Please send it without the header “Content-Encoding”.
service-error-no-files = You cannot send a file here. Please send the form without it.
