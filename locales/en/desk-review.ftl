# Teach: wrong answers of the assistant, and what becomes of them.

desk-review-wrong = This answer is wrong
desk-review-heard = The learner’s message
desk-review-answer = The assistant’s answer
desk-review-what = What is wrong?
desk-review-right = The right answer
desk-review-right-hint = As you would say it. Leave names and contact details out.
desk-review-right-missing = Please write the right answer, even in a few words.
desk-review-intent = What the message meant
desk-review-intent-hint = Only if it was misunderstood; the names are explained in docs/understanding.md.
desk-review-intent-none = It was understood, or I do not know
desk-review-send = Send to review
desk-review-kept = Thank you. It is on the review list.

desk-review-title = Review of answers
desk-review-lead = Answers that counsellors marked as wrong. What is decided here comes out with “cairn review export”; nothing is changed by itself.
desk-review-filter-state = Show
desk-review-filter-language = Language
desk-review-every-language = All languages
desk-review-filter = Filter
desk-review-state-open = to be decided
desk-review-state-test = test case
desk-review-state-example = training example
desk-review-state-dismissed = dismissed
desk-review-read-as = read as { $intent }
desk-review-exported = exported
desk-review-empty = There is nothing here.

desk-review-one = A wrong answer
desk-review-back = Back to the list
desk-review-before = What the learner wrote before
desk-review-reading = How it was understood
desk-review-reading-as = { $intent }, { $percent } % sure
desk-review-reading-unknown = Not known: the assistant could not be asked.
desk-review-check = Check both texts: names of people, employers and small places must not remain. Put made-up ones in their place.
desk-review-masked = “[•••]” stands for personal data that was found and taken out.
desk-review-decision = What becomes of it?
desk-review-decide-test = A test case: the assistant must answer it right
desk-review-decide-example = A training example: it was misunderstood
desk-review-decide-dismissed = Dismissed
desk-review-holds = A right answer says
desk-review-holds-hint = For a test case: words that a right answer must contain, one part a line. Short parts pass more wordings.
desk-review-never = No answer says
desk-review-never-hint = Words that must not appear, one part a line.
desk-review-reason = Why it is dismissed
desk-review-decide = Save the decision
desk-review-problem-choose = Please choose what becomes of it.
desk-review-problem-reason = Please say why it is dismissed.
desk-review-problem-heard = The learner’s message must not be empty.
desk-review-problem-holds = Please write at least one part that a right answer must contain.
desk-review-problem-button = The learner pressed a button here: that is no training example. A test case is possible.
desk-review-problem-masked = “[•••]” cannot be learned from. Put made-up words in its place.
desk-review-problem-intent = Please choose what the message meant.
desk-review-operator = An operator decides what becomes of it.
# Before the reason, where a learner gave the answer a thumb down.
desk-review-of-learner = Marked by a learner.
