# Signing in at the desk, and one's own password.

desk-account-sign-in = Sign in
desk-account-login = Login
desk-account-password = Password
desk-account-forgotten = If you have forgotten your password, ask an operator for a new one.
desk-account-wrong = This login and this password do not belong together. Check both and try again.

desk-account-too-short = The password is too short. It needs at least 12 characters; a few words in a row are easy to remember.
desk-account-too-long = The password is too long. It can have 256 characters at most.
desk-account-like-login = The password must not be the login.
desk-account-common = This password is easy to guess. Choose another one.
desk-account-same = The new password must be another one than the old one.
desk-account-not-again = The two passwords are not the same.
desk-account-wrong-current = This is not your present password.

desk-account-title = My account
desk-account-interface-language = Language of the desk
desk-account-alerts = Alerts
desk-account-sound = Sound when somebody waits
desk-account-sound-hint = The title of the page always tells you, too.
desk-account-mail = E-mail when somebody waits and you are not here
desk-account-mail-hint = Only if your account has an e-mail address and this service sends e-mails.
desk-account-security = Password and sessions
desk-account-change-password = Change the password
desk-account-current = Present password
desk-account-one-time = One-time password
desk-account-new = New password
desk-account-new-hint = At least 12 characters. A few words in a row are easy to remember and hard to guess.
desk-account-again = New password once more
desk-account-sessions = { $count ->
    [one] You are signed in here only.
   *[other] You are signed in with { $count } browsers, counting this one.
}
desk-account-end-sessions = Sign out everywhere else
desk-account-done-saved = Saved.
desk-account-done-sessions = You are now signed in here only.
desk-account-done-password = The new password is in use from now on. All other sessions have ended.
desk-account-organisation = Sign in through your organisation
desk-account-organisation-failed = Signing in through your organisation did not work. Try again, or sign in with your password.
desk-account-organisation-unknown = There is no account for you here. Ask an operator to add you with your e-mail address.
