# The counsellors' desk: what is on every page.

desk-title = Counsellors’ desk
desk-skip = Skip to the content
desk-sorry = That did not work
desk-to-queue = Go to the queue

desk-menu = Menu
desk-pages = Pages of the desk
desk-available = Taking conversations
desk-sign-out = Sign out

desk-wait = waiting
desk-switch-sound = Sound
desk-switch-notifications = Notifications
desk-switch-shortcuts = Keys that are one character
desk-notifications-denied = The browser does not allow notifications from this page. You can change this in its settings.
desk-told-request = A new request is waiting.
desk-told-danger = Somebody who may be in danger is waiting.
desk-offline = The connection was lost. What you see may be out of date; we are connecting again.
desk-signed-out = You are no longer signed in. Load the page again to sign in.

desk-shortcuts = Keyboard shortcuts
desk-close = Close
desk-key-next = next row of a list
desk-key-previous = row before
desk-key-claim = claim the row, or the first request
desk-key-search = go to the search or the filters
desk-key-mine = first to ninth of my conversations
desk-key-help = show this list
desk-key-about = Nothing happens while you type. Everything can be done without these keys, too.

desk-nav-queue = Queue
desk-nav-past = Past conversations
desk-nav-replies = Saved replies
desk-nav-appointments = Appointments
desk-nav-figures = Figures
desk-nav-review = Review of answers
desk-nav-hours = Opening hours
desk-nav-teams = Teams
desk-nav-people = People
desk-nav-audit = Audit log
desk-nav-me = My account

desk-error-refused = This cannot be done. Load the page again.
desk-error-not-signed-in = Please sign in first.
desk-error-not-allowed = Your role does not include this. Ask an operator if you need it.
desk-error-forged = This form is too old or was not sent from this page. Load the page again and repeat what you did.
desk-error-unreadable = What was sent cannot be read as text. Nothing was changed.
desk-error-too-many-attempts = There were too many attempts to sign in. Please try again in { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
    }.
desk-error-must-change-password = You signed in with a one-time password. Choose a password of your own first.
desk-error-login-taken = Somebody else has this login. Choose another one.
desk-error-last-operator = This is the only operator. Make somebody else an operator first: otherwise nobody could manage people any more.
desk-error-unknown-person = There is no person with this number.
desk-error-unknown-handoff = There is no request with this number. It may have been deleted.
desk-error-unknown-team = There is no team with this number.
desk-error-unknown-appointment = There is no appointment with this number. It may have been deleted.
desk-error-move-forbidden = This can no longer be done with this conversation. Load the page again to see how it stands.
desk-error-already-moved = Somebody else was quicker: this conversation has changed in the meantime. Load the page again to see how it stands.
desk-error-not-yours = You are not the one who holds this conversation. Claim it first.
desk-error-too-large = This file is too large.
desk-error-not-available = The database cannot be reached at the moment. Nothing was changed. Please try again in a moment.
