# The people of the desk, as an operator keeps them.

desk-people-title = People
desk-people-add = Add a person
desk-people-back = All people
desk-people-caption = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
desk-people-shown-name = Name shown to learners
desk-people-shown-name-hint = A first name is enough.
desk-people-login-hint = Mostly the e-mail address.
desk-people-email = E-mail
desk-people-email-hint = For alerts, and to sign in through your organisation.
desk-people-roles = Roles
desk-people-languages = Languages taken
desk-people-languages-hint = None chosen: all languages.
desk-people-all-languages = all
desk-people-team = Team
desk-people-no-team = No team: requests of all teams
desk-people-capacity = Conversations at once, at most
desk-people-state = State
desk-people-is-on = may sign in
desk-people-is-off = switched off
desk-people-is-new = has a one-time password
desk-people-demo = demo
desk-people-save = Save
desk-people-access = Access
desk-people-reset = Make a one-time password
desk-people-reset-hint = A new one-time password replaces the old password and signs this person out everywhere.
desk-people-switch-off = Switch off
desk-people-off-hint = Somebody who is switched off is signed out at once and cannot sign in any more. Conversations they hold go back to the queue. What they wrote stays.
desk-people-off-note = This person is switched off and cannot sign in.
desk-people-switch-on = Switch on again
desk-people-problems = Not saved. Please look at the fields that are marked.

desk-people-role-counsellor = Counsellor
desk-people-role-supervisor = Supervisor
desk-people-role-editor = Catalogue editor
desk-people-role-operator = Operator
desk-people-may-counsellor = Talks with learners; reads what waits, what they hold, and what ended while they held it.
desk-people-may-supervisor = Reads all conversations and passes them on; keeps opening hours and teams, sees figures and the audit log.
desk-people-may-editor = Looks after saved replies that are shared and sees the answers that are to be reviewed; reads no conversations.
desk-people-may-operator = Manages people, teams and opening hours, decides about wrong answers of the assistant, sees figures and the audit log; reads no conversations.

desk-people-wrong-login = The login needs 3 to 100 characters and no spaces.
desk-people-wrong-shown-name = The name needs 1 to 60 characters in one line.
desk-people-wrong-email = This is not an e-mail address.
desk-people-wrong-roles = At least one role is needed.
desk-people-wrong-team-id = There is no such team.
desk-people-wrong-capacity = A number from 1 to 20 is needed.
desk-people-wrong-interface-language = The desk does not speak this language.

desk-people-done-saved = Saved.
desk-people-done-off = Switched off and signed out everywhere.
desk-people-done-on = Switched on again.

desk-people-one-time = One-time password
desk-people-one-time-note = This is shown only this once. Give it to { $name } in a safe way; at the first sign-in a password of their own is asked for.
