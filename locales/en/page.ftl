### The page at "/": what the service is, and what it is not.

page-title = Cairn: guidance for lifelong learning
page-name = Cairn
page-skip = Go to the chat
page-languages = Language
# Each language's name is written in that language, in every locale.
page-language-en = English
page-language-pl = Polski
# Two sentences: what the service is.
page-lead = Cairn helps you find short courses and micro-credentials that fit your goal. Say what you want to learn, and you get offers with the reasons why they fit.
page-machine = You are talking to a program. It can be wrong, so check an offer with its provider before you decide. You can ask for a person at any time.
page-sample = The offers in the catalogue are samples, made up to show how the service works. Nobody can enrol on them.
page-noscript = The chat needs JavaScript, and your browser has it turned off.
page-plain = Go on without JavaScript
# Shown when the chat has not appeared after some seconds.
page-late = The chat does not appear?
