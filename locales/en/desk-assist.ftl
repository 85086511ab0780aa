# The assistant for counsellors: suggestions, questions of their own, warnings.

desk-assist-warn-unknown = An attached offer ({ $id }) is not in the catalogue.
desk-assist-warn-full = “{ $title }” is full: no places are left.
desk-assist-warn-closed = “{ $title }” can no longer be joined.
desk-assist-warn-closed-on = “{ $title }” can no longer be joined: the last day was { $day }.
desk-assist-warn-withdrawn = “{ $title }” is no longer offered: its provider has withdrawn it.
desk-assist-instead-unknown = Remove it, or choose another offer from the catalogue.
desk-assist-instead-offer = Suggest another offer, or write that it cannot be joined at the moment and that the provider can tell the next date.

desk-assist-suggest = Suggested reply
desk-assist-nothing = The assistant has nothing to suggest here.
desk-assist-away = The assistant cannot be reached at the moment. You can go on writing; nothing is lost.
desk-assist-retry = Try again
desk-assist-back = Back to the conversation
desk-assist-insert = Put into my reply
desk-assist-attach = Attach
desk-assist-plan = Attach all as a roadmap
desk-assist-sources = { $count ->
    [one] { $count } source
   *[other] { $count } sources
    }

desk-assist-ask = Ask Cairn
desk-assist-question = Your question
desk-assist-question-hint = In your own words, also about a case: “holds 12 ECTS in data analysis, wants a bigger credential in Germany”. The learner does not see it. Leave names and numbers of documents out.
desk-assist-answer-in = Answer in
desk-assist-ask-send = Ask
desk-assist-answered = { $count ->
    [0] No answer.
    [one] { $count } answer.
   *[other] { $count } answers.
    }
desk-assist-in-theirs = Once more in the learner’s language ({ $language })
desk-assist-anew = Start anew

desk-assist-warnings = Before you send it

desk-assist-promise-recognition = This promises recognition: “{ $sentence }”
desk-assist-promise-admission = This promises a place: “{ $sentence }”
desk-assist-promise-money = This promises money: “{ $sentence }”
desk-assist-promise-job = This promises a job: “{ $sentence }”
desk-assist-promise-stacking = This promises that credits will count: “{ $sentence }”
desk-assist-instead-recognition = Write instead: who receives it decides (the university, the employer, the authority), and it is best to ask them before enrolling.
desk-assist-instead-admission = Write instead: the provider decides on admission; what it asks for is in the offer.
desk-assist-instead-money = Write instead: the body that pays decides; name it, and suggest asking before signing up.
desk-assist-instead-job = Write instead: the employer decides; the credential can show what the learner has learned.
desk-assist-instead-stacking = Write instead: the receiving institution decides what it counts, in each case; ask it in writing before enrolling.

desk-assist-key-i = Put the first suggestion into the reply
desk-assist-key-j = Put the newest answer of Cairn into the reply
desk-assist-key-q = Ask Cairn
# $names (text): variables of a saved reply, separated by commas
desk-assist-warn-open = There is still something to be filled in: { $names }.
desk-assist-warn-open-instead = Write what belongs there, or take it out.
