# Asking for a person.

counselling-requested = I have noted that you want to talk to a counsellor. How can a counsellor reach you? Write an e-mail address or a phone number. If you would rather not, come back to this page: the conversation stays here.
counselling-requested-contact = I have noted that you want to talk to a counsellor, and how to reach you.
counselling-what-next = Your request is now on the list that the counsellors of this service read. I do not know when somebody will answer. You can go on asking me in the meantime.
counselling-ask-contact = Please write an e-mail address or a phone number at which a counsellor can reach you.
counselling-no-contact = That is fine, you do not have to leave anything. Your request stays on the counsellors’ list. If somebody answers, you will find it here when you come back to this page.
counselling-contact-kept = Thank you. I have added your contact to your request. Only the people who run this service can see it.
counselling-cancelled = I have taken your request for a counsellor back. You can ask for one again at any time.
counselling-wait = I do not know when a counsellor will answer: this service does not show me their hours. If you have asked for a counsellor, your request is on their list. You can leave an e-mail address or a phone number.
counselling-service = A guidance counsellor helps you choose what to learn, step by step, and looks at your own situation. Write “I want to talk to a person” and I will pass your request on. I do not know the opening hours of this service.
counselling-feedback = Thank you for telling us. Your words stay in this conversation, where the people who run this service can read them. If you want an answer, or if it is a complaint, ask for a counsellor.
counselling-button-continue = Look for courses
counselling-button-cancel = I no longer need a counsellor
