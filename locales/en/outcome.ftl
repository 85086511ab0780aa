# How a talk with a counsellor ended, as the counsellor chooses it from a list.

outcome-answered = Question answered
outcome-offer-chosen = An offer was chosen
outcome-referred = Referred to somebody else
outcome-appointment = Appointment made
outcome-learner-left = The learner left
outcome-out-of-scope = Not a matter for us
outcome-abuse = Abuse
outcome-other = Something else
