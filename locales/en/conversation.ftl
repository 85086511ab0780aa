# Short talk around the guidance itself. "Cairn" is a name and stays as it is.
# The first words a person reads: they must say at once that this is a machine (AI Act, Article 50).
utter-greet =
    Hello, I'm Cairn. I am a computer program, not a person.
    I can look for short courses and micro-credentials in a catalogue. I can also explain what micro-credentials are, who recognises them, and what levels and credits mean. You can ask for a human counsellor at any time.
    What would you like to be able to do?
    .button-find-offers = Find a course
    .button-ask-definition = What is a micro-credential?
    .button-request-human = Talk to a person

utter-goodbye = Goodbye, and good luck with your plans. Come back whenever you like.

utter-thank = You're welcome. If you have another question, just write it here.

# Asked by somebody who wonders whether a person or a machine answers.
utter-bot-challenge =
    I am a machine: an open-source computer program called Cairn.
    My answers come from a catalogue of courses and from texts prepared beforehand. I show the source and the date where I can. A person joins only when you ask for one.
    .button-ask-capabilities = What can you do?
    .button-request-human = Talk to a person

# What the assistant can do, then what it cannot. Keep the lines short: they are read on a phone.
utter-ask-capabilities =
    I am a computer program. This is what I can do:
    • find short courses and micro-credentials that fit your goal, time, money and place
    • compare courses and tell you how to sign up
    • explain what a micro-credential is, and what levels and credits mean
    • explain who decides on recognition, and how your experience may count
    • pass you on to a human counsellor

    This is what I cannot do:
    • promise that a school, an employer or another country will recognise a credential
    • decide who is admitted to a course
    • sign up for you

    Where shall we start?
    .button-find-offers = Find a course
    .button-ask-definition = What is a micro-credential?
    .button-request-human = Talk to a person

# The question has nothing to do with learning. Kind, short, with a way on.
utter-out-of-scope =
    I'm afraid I can't help with that. I only know about learning: courses, micro-credentials, and how they are recognised.
    Choose what to do next, or write in your own words what you would like to learn.
    .button-find-offers = Find a course
    .button-ask-capabilities = What can you do?
    .button-request-human = Talk to a person
