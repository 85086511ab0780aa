# The page of one conversation.

# $number (number): of the hand-off
desk-talk-title = Conversation { $number }
desk-talk-number = No. { $number }
desk-talk-mine = My conversations
# $count (number): messages of the learner that were not shown yet
desk-talk-unread =
    { $count ->
        [one] { $count } new message
       *[other] { $count } new messages
    }
desk-talk-here = The learner is here
desk-talk-gone = The learner is not here now
desk-talk-follow-up-on = Come back to it on { $day }
desk-talk-blocked-until = Blocked until { $time }
desk-talk-elsewhere = The talk goes on as no. { $number }

desk-talk-state-requested = To be answered later
desk-talk-state-waiting = In the queue
desk-talk-state-mine = With you
desk-talk-state-theirs = With { $name }
desk-talk-state-returned = Given back to the assistant
desk-talk-state-closed = Closed
desk-talk-state-closed-as = Closed: { $outcome }

desk-talk-silent-unclaimed = Claim the conversation to write here. The assistant answers until then.
desk-talk-silent-back = This conversation is back in the queue. Claim it again to write here.
desk-talk-silent-theirs = { $name } holds this conversation, so only { $name } can write here.
desk-talk-gone-on = This conversation is with somebody else now. You can no longer write here. What you had typed stays in the field, so that you can copy it.
desk-talk-erased = The learner deleted the conversation
desk-talk-erased-what = Everything that was said has been deleted, with notes, files and appointments. It cannot be brought back. You do not need to do anything.
desk-talk-erased-queue = Back to the queue
desk-talk-silent-ended = This talk has ended. The assistant answers the learner.

# $kind is desk-talk-kind-…
desk-talk-reach = The learner wants an answer by { $kind }: { $value }
desk-talk-reach-here = The learner comes back to this conversation for the answer. Claim it, write your answer here, then close it.
desk-talk-kind-email = e-mail
desk-talk-kind-phone = phone
desk-talk-kind-telegram = Telegram

desk-talk-act-claim = Claim
desk-talk-act-reach = Write first
desk-talk-act-give-back = Give back to the assistant
desk-talk-act-release = Back to the queue

desk-talk-brief = Brief
desk-talk-brief-without = The assistant cannot be asked at the moment. This is what the record has.
desk-talk-episodes = Other talks with this learner

desk-talk-transcript = What was said
desk-talk-older = Show older messages
desk-talk-by-learner = Learner
desk-talk-by-assistant = Assistant
desk-talk-by-counsellor = Counsellor
desk-talk-by-service = Service
desk-talk-pressed = button pressed
desk-talk-unclear = not understood
desk-talk-empty = nothing found
desk-talk-failed = got no answer
desk-talk-delivered = delivered
desk-talk-not-delivered = not delivered yet
# The learner’s thumb at an answer. $reason: one of widget-fault-…
desk-talk-thumb-up = learner: this helps
desk-talk-thumb-down = learner: something is wrong ({ $reason })
desk-talk-comparison = Comparison as the learner sees it
desk-talk-offers =
    { $count ->
        [one] { $count } offer
       *[other] { $count } offers
    }
desk-talk-sources =
    { $count ->
        [one] { $count } source
       *[other] { $count } sources
    }
desk-talk-buttons = Buttons offered:
desk-talk-typing = The learner is typing…

desk-talk-key-send = Send the message
desk-talk-key-line = Start a new line
desk-talk-key-w = Write to the learner
desk-talk-key-m = Go to what was said
desk-talk-key-b = Open or close the brief
desk-talk-key-p = Write a private note
desk-talk-key-t = Pass the conversation on
desk-talk-key-k = Close the conversation
desk-talk-key-up = Go to the conversation before this one
desk-talk-key-down = Go to the next conversation

desk-talk-compose = Your answer
desk-talk-say = Message to the learner
desk-talk-say-hint = Enter sends, Shift+Enter starts a new line. The learner reads { $language }.
desk-talk-send = Send
desk-talk-sure = Press Send or Enter once more to send it all the same.
desk-talk-not-sent = The message was not sent: no connection. It is kept here; send it again.
desk-talk-done = Mark as done
desk-talk-detach = Remove
desk-talk-draft = What you had typed

desk-talk-notes = Private notes
desk-talk-note = New note
desk-talk-note-hint = Only counsellors see it, never the learner.
desk-talk-note-add = Add note
desk-talk-tags = Tags
desk-talk-tag = New tag
desk-talk-tag-add = Add
desk-talk-tag-remove = Remove the tag
desk-talk-follow-up-title = Follow-up
desk-talk-follow-up = Come back to it on
desk-talk-follow-up-set = Set

desk-talk-pass = Pass on
desk-talk-pass-to = To whom
desk-talk-pass-present = Here now
desk-talk-pass-absent = Not here now
desk-talk-pass-teams = The queue of a team
# $holds, $capacity (number): conversations held, and at most
desk-talk-pass-colleague = { $name } ({ $holds } of { $capacity })
desk-talk-pass-note = Note for whoever goes on
desk-talk-pass-do = Pass on

desk-talk-close = Close
desk-talk-outcome = How did it end?
desk-talk-close-note = Private note, if you like
desk-talk-close-do = Close the conversation

desk-talk-block = Block for abuse
desk-talk-block-hint = The learner cannot write here for this time, and the talk ends. Somebody in danger still gets an answer.
desk-talk-block-for = For how long
desk-talk-block-why = Why (private note)
desk-talk-block-do = Block
desk-talk-unblock = Unblock
desk-talk-hours =
    { $hours ->
        [one] { $hours } hour
       *[other] { $hours } hours
    }
desk-talk-days =
    { $days ->
        [one] { $days } day
       *[other] { $days } days
    }

desk-talk-told-claimed = The conversation is yours. The assistant is silent now.
desk-talk-told-released = The conversation is back in the queue.
desk-talk-told-given-back = The assistant answers again.
desk-talk-told-closed = The conversation is closed.
desk-talk-told-passed = The conversation was passed on.
desk-talk-told-noted = The note was added.
desk-talk-told-follow-up = The day was set.
desk-talk-told-no-follow-up = There is no day to come back to it any more.
desk-talk-told-blocked = The learner is blocked.
desk-talk-told-unblocked = The learner may write again.

# Said to the learner. $name: the counsellor's name
desk-talk-learner-reached = { $name }, a counsellor, comes back to your question and can read what was written here. The assistant is silent now.
desk-talk-learner-answered = { $name }, a counsellor, has answered your request outside this chat, by the contact you left.
# Above a link to a file that the learner sent.
desk-talk-learner-file = A file from the learner. Nobody has checked it for viruses: open it only on a protected computer.
