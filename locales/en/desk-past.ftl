# Past conversations and follow-ups.

desk-past-title = Past conversations
desk-past-due = To come back to
# $day: the day that was set
desk-past-due-since = Due since { $day }
desk-past-due-on = On { $day }
desk-past-reach = Write first
# $number (number): of the request for a person
desk-past-number = Conversation { $number }
desk-past-search = Search
desk-past-words = Words
desk-past-words-hint = Each word has to be somewhere in the conversation. The beginning of a word is enough; accents and capitals do not matter.
desk-past-any = any
desk-past-language = Language
desk-past-channel = Channel
desk-past-outcome = Outcome
desk-past-tag = Tag
desk-past-counsellor = Counsellor
desk-past-first = From
desk-past-last = To
desk-past-find = Find
desk-past-found = Conversations
desk-past-none = No conversation that you may read was found.
# $count (number): how many were found
desk-past-count =
    { $count ->
        [one] { $count } conversation, the newest first
       *[other] { $count } conversations, the newest first
    }
desk-past-more = The newest conversations that were found. There are more.
desk-past-older = Show older ones
