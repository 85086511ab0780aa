# Asking for a person, as the front tells it: the queue, who comes and goes, and how it ends.

# $place (number): the place in the queue, from 1
handoff-place =
    { $place ->
        [1] You are next in the queue.
        [one] You are number { $place } in the queue.
       *[other] You are number { $place } in the queue.
    }
# $minutes (number): full minutes, $days (number): how many last days they are a median of
handoff-wait =
    { $minutes ->
        [one] In the last { $days } days, half of the people waited at most { $minutes } minute for a counsellor.
       *[other] In the last { $days } days, half of the people waited at most { $minutes } minutes for a counsellor.
    }
# $days (number): how many last days
handoff-wait-unknown = How long it will take is not known: in the last { $days } days too few people talked to a counsellor to tell.
handoff-go-on = You can go on asking the assistant while you wait.
# Short: they stand beside the messages all the time. $minutes (number): full minutes
handoff-line-wait = Lately, half of the people waited at most { $minutes } min.
handoff-line-wait-unknown = How long it takes is not known.
handoff-line-kept = Your request for a counsellor is kept.
handoff-line-held = You are talking to { $name }, a counsellor.
handoff-types = { $name } is writing…
handoff-button-leave = I no longer need a counsellor
handoff-button-end = End the talk with the counsellor
handoff-left = You are no longer waiting for a counsellor. You can ask for one again at any time.
handoff-ended = The talk with the counsellor has ended. The assistant answers again.
handoff-not-asked = You are not waiting for a counsellor at the moment. To talk to one, you only have to ask.
# Where counsellors sit at the desk of another program, such as Chatwoot
handoff-elsewhere = Your conversation is with the counsellors now. They can read what was written here and answer in this chat. Until then the assistant is silent.
handoff-elsewhere-hours = I do not know at what times the counsellors can be reached. If you ask for one, they can read this conversation and will answer in this chat.
handoff-nobody = No counsellor is here at the moment. Your request is kept.
# $name (text): the counsellor's name, as the counsellor chose it
handoff-joined = { $name }, a counsellor, has joined the conversation and can read what was written here. The assistant is silent now.
handoff-released = The counsellor has to stop here. You are back in the queue, so that another counsellor can go on.
handoff-assigned = { $name }, a counsellor, goes on with you from here.
handoff-transferred = Other counsellors know more about this. You are in their queue now, and they can read what was written here.
handoff-returned = { $name } has left the conversation. The assistant answers again.
handoff-closed = { $name } has ended the talk. The assistant answers again, and you can ask for a counsellor at any time.
handoff-lapsed = We are sorry: the counsellor’s connection was lost. You are back in the queue, before the others, and nothing you wrote is lost.
