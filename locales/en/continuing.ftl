# One conversation: coming back after days, another language, another place.
### Coming back

# $day (text): a date in words
continuing-back = Welcome back. We last talked on { $day }.
# $what (text): a list of criteria
continuing-goal = You were looking for: { $what }.
# $day (text): a date in words
continuing-checked = { $count ->
    [one] I checked this offer again in the catalogue on { $day }. You can still apply.
   *[other] I checked these { $count } offers again in the catalogue on { $day }. You can still apply.
}
# Offers beside those that are shown.
continuing-more = { $count ->
    [one] I looked at one more offer, too. You can still apply for it.
   *[other] I looked at { $count } more offers, too. You can still apply for them.
}
# $day (text): the day on which it started, in words
continuing-begun = “{ $title }” started on { $day }. You can still apply, but it is already running.
continuing-closed = “{ $title }”: applications have closed.
continuing-full = “{ $title }”: no places are left.
continuing-withdrawn = “{ $title }”: the provider has withdrawn this offer.
continuing-missing = { $count ->
    [one] One offer that you saw is no longer in the catalogue.
   *[other] { $count } offers that you saw are no longer in the catalogue.
}
# $what (text): a list of continuing-fact
continuing-changed = “{ $title }” has changed. { $what }.
# $field (text): name of a fact, such as “Price”; $before and $after (text): what stood and stands there
continuing-fact = { $field }: now { $after } (before: { $before })
continuing-unchanged = Price and dates are as you last saw them.
continuing-button-delete = Delete my data

### Another place

continuing-joined-device = This conversation is now open on another device, too. All messages can be seen in both places.
continuing-joined-telegram = This conversation now goes on in Telegram, too. All messages can be seen in both places.
continuing-joined-app = This conversation now goes on in another messaging app, too. All messages can be seen in both places.
# $code (text), $minutes (number): how long it works, $page (text): a link
continuing-code = Your code: { $code }. It works once, for { $minutes } minutes. Type it as a message where you want to go on, or open { $page } there. Do not show it to anybody: whoever has it can open this conversation.

### Another language

# A button in the language that somebody seems to speak.
continuing-speak = Shall we speak English?
