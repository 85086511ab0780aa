utter-ask-stacking =
    Yes, micro-credentials can sometimes be combined into something larger, but not automatically.
    The organisation that would accept them decides: for example a university, a school or an employer. Collecting enough credits gives you no right to a degree or a qualification.
    The description of an offer may say whether it stands alone or can be combined, and with what.
    Before you start, ask the organisation you want to go to, and ask for the answer in writing. Ask also whether credits that you have already used may count again.
    .button-plan-pathway = What should I do next?
    .button-ask-recognition = Who recognises it?
    .button-request-human = Talk to a counsellor
    .sources = recommendation, annex-ii

stacking-plan =
    I cannot plan a whole route of several credentials yet.
    What I can do now is look for the next step: tell me the subject or job, and how much time and money you have.
    A counsellor can think through the whole way with you.
    Before you count on a larger credential, ask the school or organisation at the end of the way whether it will accept the smaller ones. It decides.

stacking-first-step = I cannot plan the whole route yet, but I can look for a first step. Whether smaller credentials count towards a larger one is decided by the organisation that receives them.
stacking-button-search = Find the next step
stacking-button-how = How does combining work?
