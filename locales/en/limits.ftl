# Said when something is too much, too fast or too slow. Nothing is lost: every sentence says when to go on.

limits-title = Just a moment, please
# In the chat, which sends the message again by itself. $count (number) of $unit (seconds, minutes, hours)
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
# The same in the chat, which sends the message again by itself
limits-busy-kept = Many people are writing at the moment. Your message stays here and is sent by itself in a moment.
limits-full = Very many people are here at the moment. The chat opens by itself as soon as there is room.
# In a messaging app, once: the messages are read one after the other
limits-chat-later = You are writing very fast. I have all your messages and will read them one after the other.
limits-chat-full = You are writing faster than I can read. I could not take your last messages. Please wait a moment and then send the most important one again. If you are in danger, call 112.
