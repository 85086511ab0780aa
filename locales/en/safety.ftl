# One calm boundary, never an answer in kind, then back to the task.
utter-abuse =
    I will not answer insults. I am still here to help you with learning.
    Write what you are looking for, and we can go on.
    .button-find-offers = Find a course
    .button-request-human = Talk to a person

# A person in crisis, or somebody writing about another person in danger. No advice about courses here, and no promise
# that somebody is reading right now. The numbers must be checked every year.
utter-distress =
    I'm glad you wrote this. It sounds very hard. I am a computer programme, and you need a person now.

    If you or someone else is in danger, call 112 now. It is free and answers day and night, everywhere in the EU.
    In Poland you can also call for free, day and night:
    • 116 123 – adults in an emotional crisis
    • 116 111 – children and young people
    In another country, 112 can tell you who to call.

    You do not have to carry this alone. You can also ask for a person here. I cannot say how soon somebody will answer, so if it is urgent, please call first.
    .button-request-human = I want to talk to a person
    .sources = emergency-112, helpline-116123, helpline-116111

source-emergency-112 = 112, the single European emergency number (European Commission)
    .url = https://digital-strategy.ec.europa.eu/en/policies/112

source-helpline-116123 = 116 123, helpline for adults in an emotional crisis (Poland)
    .url = https://116sos.pl
    .date = 2025-11-24

source-helpline-116111 = 116 111, helpline for children and young people (Poland)
    .url = https://116111.pl
    .date = 2025-11-24
