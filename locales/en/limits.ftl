# Said when something is too much, too fast or too slow. Nothing is lost: every sentence says when to go on.

limits-title = Just a moment, please
# $count (number) of $unit (seconds, minutes, hours) until one can go on
limits-limited =
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
# The same in the chat, which sends the message again by itself
limits-kept =
    { $unit ->
        [hours] That was a lot in a short time. Your message stays here and is sent by itself in { $count ->
            [one] { $count } hour
           *[other] { $count } hours
        }.
        [minutes] That was a lot in a short time. Your message stays here and is sent by itself in { $count ->
            [one] { $count } minute
           *[other] { $count } minutes
        }.
       *[seconds] That was a lot in a short time. Your message stays here and is sent by itself in { $count ->
            [one] { $count } second
           *[other] { $count } seconds
        }.
    }
# To somebody who may be in danger. 112 is free in the whole EU, 116 123 in many of its countries.
limits-danger = If you or someone else is in danger, call 112 now. It is free and answers day and night. You can also call 116 123 and talk to someone. I am getting too many messages right now. Please write here again in a moment.
# $count (number) of $unit (seconds, minutes) until one can try again
limits-busy =
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
# The same in the chat, which sends the message again by itself
limits-busy-kept = Many people are writing at the moment. Your message stays here and is sent by itself in a moment.
limits-full = Very many people are here at the moment. The chat opens by itself as soon as there is room.
limits-too-slow = What you sent took too long to arrive. Please check your connection and send it again.
limits-encoded = The data is compressed. Please send it without the header “Content-Encoding”.
limits-no-files = You cannot send a file here. Please send the form without it.
# In a messaging app, once: the messages are read one after the other
limits-chat-later = You are writing very fast. I have all your messages and will read them one after the other.
limits-chat-full = You are writing faster than I can read. I could not take your last messages. Please wait a moment and then send the most important one again. If you are in danger, call 112.
