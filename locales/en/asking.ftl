# Four plain questions for whoever does not know what to learn. Each may be passed over.

asking-lead = That is fine, many people start like this. I will ask four short questions. You can pass over any of them.
asking-like = What do you like doing, at work or in your free time? For example: working with people, with your hands, with a computer.
asking-did = What have you done so far: jobs, tasks at home, a hobby? A few words are enough. Please do not write names or other personal details.
asking-need = What do you want or need to be able to do? For example: find another job, help my parents, do the accounts.
asking-hindrance = What makes learning hard for you: time, money, travelling, or the fear that it is too difficult?
asking-undecided = You do not have to decide now. I can put these offers side by side, or ask you four short questions to find what suits you.
asking-button-compare = Compare these offers
asking-button-guide = Ask me the four questions
asking-button-enough = Show me offers now
asking-button-time = I have little time
asking-button-money = It must not cost much
asking-button-travel = I cannot travel
asking-button-confidence = I am afraid it is too hard
asking-button-only = Only: { $what }
# $fields are names of fields of study (asking-field-…).
asking-fields = What you told me leads to these fields: { $fields }.

# The broad fields of ISCED-F 2013.
asking-field-00 = basic and personal skills
asking-field-01 = education
asking-field-02 = arts and humanities
asking-field-03 = social sciences, journalism and information
asking-field-04 = business, administration and law
asking-field-05 = natural sciences, mathematics and statistics
asking-field-06 = information and communication technologies
asking-field-07 = engineering, manufacturing and construction
asking-field-08 = agriculture, forestry, fisheries and veterinary
asking-field-09 = health and welfare
asking-field-10 = services
