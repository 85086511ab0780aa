# Asking for a person.

counselling-requested = I have noted that you want to talk to a counsellor. How can a counsellor reach you? Write an e-mail address or a phone number. If you would rather not, come back to this page: the conversation stays here.
counselling-requested-contact = I have noted that you want to talk to a counsellor, and how to reach you.
counselling-what-next = Your request is now on the list that the counsellors of this service read. I do not know when somebody will answer. You can go on asking me in the meantime.
counselling-ask-contact = Please write an e-mail address or a phone number at which a counsellor can reach you.
counselling-no-contact = That is fine, you do not have to leave anything. Your request stays on the counsellors’ list. If somebody answers, you will find it here when you come back to this page.
counselling-contact-kept = Thank you. I have added your contact to your request. Only the people who run this service can see it.
counselling-cancelled = I have taken your request for a counsellor back. You can ask for one again at any time.
counselling-wait = I do not know when a counsellor will answer: this service does not show me their hours. If you have asked for a counsellor, your request is on their list. You can leave an e-mail address or a phone number.
counselling-feedback = Thank you for telling us. Your words stay in this conversation, where the people who run this service can read them. If you want an answer, or if it is a complaint, ask for a counsellor.
counselling-button-continue = Look for courses
counselling-button-cancel = I no longer need a counsellor

# Facts: see docs/knowledge.md.
fact-counselling-what = Guidance helps you to choose what to learn and how it fits your work and life. Information and guidance on micro-credentials should be part of such services and reach as many people as possible.
    .more = A counsellor asks what you want to be able to do, looks at what you already have, and goes through the choices with you. You decide. The assistant looks things up in the catalogue; the counsellor is a person who can look at your own situation.
    .simple = A counsellor helps you choose a course. You decide what you do.
fact-counselling-here = Here you can write “I want to talk to a person” at any time, and your request goes to the counsellors of this service.
    .more = The counsellor sees this conversation, so that you need not say everything again. You can leave an e-mail address or a phone number, or come back to this page. You can take the request back.
    .simple = Write “I want to talk to a person”. Then a counsellor gets your request.
fact-counselling-when = I do not know the opening hours of the counsellors, so I cannot say when somebody will answer. You can leave a contact, and the request stays on their list.
    .more = If you want to know how things stand, ask “when will a counsellor answer?”. You can go on asking me in the meantime.
    .simple = I do not know when they work. You can leave your e-mail or phone number.
fact-counselling-cost = I have no stated price for talking to a counsellor here. Public guidance services are usually free of charge; check with the counsellor before you agree to anything.
    .more = Nobody may ask you for money in this conversation. If somebody does, do not pay and tell the people who run this service.
    .simple = It usually costs nothing. Ask the counsellor first.
fact-counselling-confidential = What you write is kept with this conversation, and the people who run this service can read it. You can ask for a copy or have it deleted.
    .more = Please do not write identity numbers, card numbers or details of your health: they are not needed here. A contact is used for your request only.
    .simple = The people of this service can read what you write. You can have it deleted.
fact-counselling-who = Counsellors are people of the organisation that runs this service. Public employment services, schools and universities usually have guidance counsellors as well; check with those near you.
    .more = Before a first talk, write down what you like doing, what you have done and what you must be able to do. Ask what training the counsellor has. Guidance should be neutral: nobody should sell you a course.
    .simple = Counsellors are people, not machines. There are some at job centres and schools too.
fact-counselling-how = Write “I want to talk to a person”. Your request then goes on the counsellors’ list, and you can leave an e-mail address or a phone number.
    .more = The counsellor sees what has been written here. You can go on asking me in the meantime, and take the request back at any time.
    .simple = Write “I want to talk to a person”. You can leave your e-mail or phone number.
fact-counselling-bring = Usually nothing but your questions. It often helps to have ready: what you want to be able to do, what you have learned and done so far, and your limits of time and money. Check with the counsellor what else is useful.
    .more = Copies of certificates can help, but do not paste them here. A list of offers that you like saves time.
    .simple = Usually you need no papers. Think first: what is your goal? Ask the counsellor what helps.
