# The brief: what a counsellor is told before the first word.

brief-label-danger = First of all
brief-label-child = Age
brief-label-reason = Why a person
brief-label-goal = Looking for
brief-label-held = Has already
brief-label-route = Pathway
brief-label-shown = Offers shown
brief-label-refused = Not wanted
brief-label-saved = Saved
brief-label-failed = What failed
brief-label-contact = Contact and consent
brief-label-languages = Writes in
brief-label-waited = Wait
brief-label-before = Earlier

brief-danger = This person may be in danger. Answer first, and name the emergency numbers.
# $age (number): years, as the learner said
brief-child = Says that they are { $age } years old: a child.
brief-child-consent = Too young to leave a contact without a parent. Do not ask for one.
# $why is one of brief-reason-…
brief-reason = { $why }
brief-reason-asked = asked for a person
brief-reason-distress = may be in danger
brief-reason-complaint = a complaint
brief-reason-failures = the assistant could not help several times
brief-reason-unsettled = a case that the rules do not settle
brief-reason-other = not stated
brief-goal = { $what }
brief-goal-none = Nothing was said yet about what to learn.
brief-held = { $what }
brief-route = A way to: { $goal }
brief-shown = { $title }
brief-refused = { $title }
brief-refused-by = Nothing from { $names }
brief-saved = { $title }
brief-more =
    { $count ->
        [one] and { $count } more
       *[other] and { $count } more
    }
brief-offers =
    { $count ->
        [one] { $count } offer, no longer known by name
       *[other] { $count } offers, no longer known by name
    }
# $what: the criteria of a search
brief-emptied =
    { $count ->
        [one] { $count } search found nothing.
       *[other] { $count } searches found nothing.
    }
brief-missed = Nothing was found for: { $what }
brief-unread = Not understood: “{ $text }”
brief-unanswered =
    { $count ->
        [one] { $count } message got no answer.
       *[other] { $count } messages got no answer.
    }
brief-contact-none = No contact was left. Answer here; the learner may come back to this conversation.
brief-contact-email = E-mail, left for an answer to this request only: { $value }
brief-contact-phone = Phone, left for an answer to this request only: { $value }
brief-contact-telegram = Telegram, left for an answer to this request only: { $value }
brief-contact-here = No contact: comes back to this conversation.
brief-languages = { $names }
brief-waited =
    { $minutes ->
        [0] less than a minute
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }
brief-before =
    { $times ->
        [one] Asked for a person once before.
       *[other] Asked for a person { $times } times before.
    }
