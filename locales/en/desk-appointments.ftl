# Appointments that learners booked.

desk-appointments-title = Appointments
desk-appointments-about = Learners book a free time when nobody can be had at once. At that time their request goes into the queue, before the others. The talk takes place in the conversation, in writing.
desk-appointments-coming = To come
desk-appointments-none = No appointments are booked.
desk-appointments-past = Past and cancelled
desk-appointments-time = Time
desk-appointments-request = Request
# $number (text): the request's number
desk-appointments-number = Request { $number }
desk-appointments-language = Language
desk-appointments-topic = Topic
desk-appointments-team = Team
desk-appointments-keeper = Who keeps it
desk-appointments-nobody = nobody yet
desk-appointments-keep = I keep it
desk-appointments-let-go = I cannot keep it
desk-appointments-state = How it went
desk-appointments-state-booked = booked
desk-appointments-state-held = held
desk-appointments-state-missed = missed
desk-appointments-state-cancelled = cancelled
desk-appointments-do-held = It was held
desk-appointments-do-missed = The learner did not come
desk-appointments-do-cancelled = Cancel
desk-appointments-done = Saved.
desk-appointments-done-cancelled = Cancelled. The learner is told in the conversation and offered other times.
