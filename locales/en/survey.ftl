# Two questions after a talk. Both can be skipped; nothing is to be typed.

survey-solved-person = The talk with the counsellor is over. Two short questions, if you like. First: was your question solved? Your answers are counted without your name and without what was written here.
survey-solved-assistant = Two short questions about this talk, if you like. First: was your question solved? Your answers are counted without your name and without what was written here.
survey-yes = Yes, solved
survey-partly = Partly solved
survey-no = No, not solved
survey-skip = Skip this question
survey-ease = And how easy was it to get help here?
survey-ease-1 = 1 – very hard
survey-ease-2 = 2 – rather hard
survey-ease-3 = 3 – neither hard nor easy
survey-ease-4 = 4 – rather easy
survey-ease-5 = 5 – very easy
survey-thanks = Thank you. If you need anything else, just write it here.
survey-skipped = All right. If you need anything else, just write it here.
survey-noted = This was answered already, and the first answer counts. Thank you.
