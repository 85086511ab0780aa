# Saved replies that come with Cairn. Counsellors see the name in their list; the text goes to learners.
# Every variable is filled when the reply is used; see docs/desk-replies.md.

ready-greeting = Hello { $name }, this is { $counsellor }. I have read what you wrote to the assistant, so you do not need to repeat it. What matters most to you?
ready-greeting-name = Greeting
ready-moment = Give me a moment, please: I am looking this up for you.
ready-moment-name = One moment
ready-more = So that I can look for the right courses: how much time do you have in a week, when would you like to start, and do you prefer to learn online or on site?
ready-more-name = Time, start, form
ready-goal = What would you like to be able to do afterwards: get a new job, do better in the one you have, or study further?
ready-goal-name = Asking for the goal
ready-offer = I think you should look at this: { $offer }. The card below shows what is known about it, and what the provider does not state.
ready-offer-name = Suggesting an offer
ready-recognition = Whether a micro-credential counts towards a degree or a job is decided by the university or employer that receives it. Ask them before you enrol, best in writing. I can help you with what to ask.
ready-recognition-name = Recognition
ready-money = I cannot promise you any funding. I can show you where it may be available and what the conditions are. May I ask which country you live in, and whether you have a job at the moment?
ready-money-name = Funding
ready-tomorrow = I have to stop here for today. Counsellors are next here: { $hours }. You can write at any time, and nothing you have written is lost.
ready-tomorrow-name = End of the day
ready-link = You can find the details and apply here: { $link }
ready-link-name = Link to the offer
ready-silent = Are you still there? If you have to go, that is fine: you can come back to this chat whenever you like.
ready-silent-name = No answer
ready-bye = Thank you for the talk, { $name }. I will end it now. The assistant stays here for you, and you can ask for a counsellor again at any time. Good luck!
ready-bye-name = Goodbye
