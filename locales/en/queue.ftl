# The queue of the desk: who waits, who is spoken with, and what is said when a conversation is taken.

queue-filters = Show only some requests
queue-filter = Show
queue-filter-language = Language
queue-filter-topic = Topic
queue-filter-team = Team
queue-filter-channel = Channel
queue-all = All
queue-show-all = Show all

# $count (number): requests in the list
queue-waiting = Waiting now ({ $count })
# $count (number): conversations in the list
queue-mine = My conversations ({ $count })
# $count (number): requests in the list
queue-later = To be answered later ({ $count })
# $count (number): conversations in the list
queue-others = Held by colleagues ({ $count })
queue-nobody = Nobody is waiting. New requests appear here by themselves.
# $count (number): requests that the filters keep out
queue-hidden =
    { $count ->
        [one] { $count } more request is hidden by the filters.
       *[other] { $count } more requests are hidden by the filters.
    }

# $number (number): number of the request
queue-name = Request { $number }
queue-priority-danger = In danger: first
queue-priority-raised = Raised
queue-priority-usual = Usual
queue-reason-asked = asked for a person
queue-reason-distress = may be in danger
queue-reason-complaint = complaint
queue-reason-failures = the assistant could not help
queue-reason-unsettled = the rules do not settle it
queue-reason-contact = left a contact
queue-reason-other = other reason
queue-channel-widget = chat on the page
queue-channel-plain = page without scripts
queue-channel-rest = other program
queue-channel-telegram = Telegram
queue-channel-matrix = Matrix
queue-contact-email = answer by e-mail
queue-contact-phone = call back
queue-contact-telegram = answer on Telegram
queue-contact-here = comes back to the chat
# $when (text): day and time
queue-appointment = Appointment: { $when }
# $name (text): a counsellor’s name
queue-holder = with { $name }
queue-asks = Waits for your answer
queue-here = is here
queue-not-here = has left the chat

queue-age-now = just now
# $minutes (number): whole minutes
queue-age-minutes = { $minutes } min
# $hours (number): whole hours; $minutes (number): minutes besides
queue-age-hours = { $hours } h { $minutes } min

queue-claim = Claim
# $name (text): the request, such as “Request 5”
queue-claim-named = Claim: { $name }
queue-claim-anyway = Claim it all the same
# $held (number): conversations that this counsellor holds
queue-full =
    { $held ->
        [one] You already hold { $held } conversation, which is as many as you take at once.
       *[other] You already hold { $held } conversations, which is as many as you take at once.
    }
# $name (text): a counsellor’s name
queue-taken = { $name } was quicker and holds this conversation now.
queue-gone = This request is no longer waiting: the learner took it back, or it was closed.
queue-row-gone = This request is no longer in the list.
