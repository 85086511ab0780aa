# What a learner says they already hold.

holding-noted = I noted that you have: { $what }.
holding-noted-words = I noted these words about what you have done: { $what }.
holding-known = It is in the catalogue, so I will not recommend it again, and I will count it when I plan your next steps.
holding-counts = According to its record, it may count towards “{ $title }”. The institution that awards the larger credential decides. Nothing is automatic.
holding-not-in-catalogue = I do not find it in the catalogue as a credential, so I cannot count it towards a larger one. Whether it is accepted is decided by the school, university or employer that you show it to.
holding-which = What exactly do you have? Please write the title of the credential, or the subject of your experience.
holding-button-next = What comes next?
holding-button-prior = Does my experience count?
