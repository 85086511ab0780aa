# Abuse: one calm boundary, never an answer in kind; then shorter and calmer.
safety-abuse-boundary =
    I will not answer insults. I am still here to help you with learning.
    Write what you are looking for, and we can go on.
safety-abuse-short = I will not answer that. When you want to go on about learning, write it here.
safety-abuse-cool = I will wait until you want to go on.

# A person in crisis, or somebody writing about another person in danger. No advice about courses here, and no promise
# that somebody is reading right now. The numbers come from a table with sources and must be checked every year.
safety-distress-hello =
    I am glad you wrote this. It sounds very hard, and you do not have to carry it alone.
    I am a computer program. You need a person now.
safety-distress-emergency = If you or someone else is in danger, call { $number } now. It is free and answers day and night, everywhere in the EU.
safety-distress-emergency-there = If you or someone else is in danger, call { $number } now. They send help or tell you who to call.
safety-distress-lines = You can also call one of these numbers ({ $country }):
safety-distress-line = • { $number } – { $whom }
safety-distress-line-always = • { $number } – { $whom }, free, day and night
safety-distress-anywhere = In many EU countries there are two free numbers: 116 123 for adults in a crisis, and 116 111 for children and young people. At 112 they can also tell you who to call.
safety-distress-elsewhere = In another country, 112 or its emergency number can tell you who to call.
safety-distress-child = Please also tell an adult you trust: a parent, a teacher, someone at school. It is not your fault.
safety-distress-person = I have passed on that somebody should read this conversation. I do not know how soon that will be, so please do not wait for it: call first.
safety-audience-all = for everyone in a crisis
safety-audience-adults = for adults in a crisis
safety-audience-children = for children and young people
safety-audience-women = for women
safety-audience-violence = for people who suffer violence

# Children. Short sentences, nothing that frightens.
safety-child-hello =
    Thank you for telling me your age. I will show you only what is open to people of your age.
    Please do not write your full name, your address or your phone number here. If you want to sign up for something, ask a parent or guardian first.
safety-child-limited =
    { $count ->
        [one] One course from the list above is not for your age.
       *[other] { $count } courses from the list above are not for your age.
    }
safety-child-contact = You are under { $age }. So I do not take your e-mail or phone number. Please ask a parent or guardian to write here with you.
safety-child-talk = If something is wrong and you want to talk, you can call 116 111. It is a free number for children and young people in many EU countries.
safety-age-noted = Thank you. I will leave out courses that are not for your age.
safety-ask-age = This course has an age limit. How old are you? I ask only because of that.

# What is refused, each with the right address.
safety-refuse-internals = I do not give out passwords, settings or what other people wrote, and I have no secrets to tell about myself: I am a computer program that answers from a catalogue and from checked sources. If you want to know what is kept about you, ask about your data.
safety-refuse-injection = I keep to my task, whatever a message tells me to be. I can help you find courses, compare them, and understand micro-credentials.
safety-refuse-role = I do not play roles. I am a computer program that helps with learning. For that I am happy to help.
safety-refuse-legal = I cannot give legal advice, and I could get it wrong. Please ask a lawyer. Many towns and universities offer free legal advice: ask at your town hall.
safety-refuse-medical = I cannot give medical advice. Please ask a doctor or a pharmacist. In an emergency call 112.
safety-refuse-person = I do not judge people. I can tell you what a course's record states about it and who offers it. If you have a complaint about someone, the institution itself is the right address.
safety-button-find = Find a course

# Personal data typed by accident. Said by the front, before the answer.
safety-masked-one = I have removed { $what } from your message. It was not stored. Please do not write such data here: I do not need it.
safety-masked-alone = I have removed { $what } from your message. It was not stored. Please do not write such data here: I do not need it. Tell me what you would like to learn.
safety-masked-national = a personal identity number
safety-masked-card = a payment card number
safety-masked-account = a bank account number
safety-masked-document = the number of an identity document
safety-masked-health = a detail about health
safety-masked-contact = your contact details
safety-masked-other = personal data
