# Coming back after some time, and taking up the thread after a question in between.

resuming-greet = Welcome back. I am Cairn, a computer program, not a person.
# A hello of somebody who was greeted today already, or in the middle of a talk.
resuming-hello = Hello! How would you like to go on?
resuming-looked-for = Last time you looked for: { $what }. Shall we go on with that?
resuming-closed = Since we last spoke, applications have closed: you can no longer apply for “{ $title }”.
resuming-missing = { $count ->
    [one] One of your offers is no longer in the catalogue.
   *[other] { $count } of your offers are no longer in the catalogue.
}
resuming-watched = { $count ->
    [one] I looked again for: { $what }. Now one offer fits: “{ $title }”.
   *[other] I looked again for: { $what }. Now { $count } offers fit, for example “{ $title }”.
}
resuming-button-again = Go on with this search
resuming-button-anew = Start again
resuming-button-back = Back to the offers
resuming-shown = Your search is still here: { $what }.
resuming-question-topic = Back to your search: what would you like to learn?
resuming-question-field = Back to your search: which field is closest to you?
resuming-question-relax = Back to your search: which limit could you do without?
resuming-question-contact = You can still leave an e-mail address or a phone number for the counsellor.
resuming-question-like = Back to my question: what do you like doing?
resuming-question-did = Back to my question: what have you done so far?
resuming-question-need = Back to my question: what do you want or need to be able to do?
resuming-question-hindrance = Back to my question: what makes learning hard for you?
