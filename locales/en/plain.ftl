### The page without scripts.

plain-chat = Open the chat (needs JavaScript)
plain-cookie = After your first message a cookie keeps this conversation in this browser for 30 days. It is used for nothing else. On a shared computer, choose “New conversation” before you leave.
# $count (number): messages before the first one shown
plain-earlier =
    { $count ->
        [one] Show { $count } earlier message
       *[other] Show { $count } earlier messages
    }
# Name of the box that says what is being waited for.
plain-awaited = What you are waiting for
# $seconds (number)
plain-again =
    { $seconds ->
        [one] This page reloads by itself every second.
       *[other] This page reloads by itself every { $seconds } seconds.
    }
plain-stop = Stop reloading, so that I can write
plain-look = Check for something new
plain-watch = Let the page reload by itself
# Name of the links about one’s data.
plain-own = Your data and this conversation
plain-data-page = Download my data as a page to read
plain-data-json = Download my data (JSON)
# Name of the field where a file is chosen, while the counsellor allows files.
plain-file = A file for the counsellor
plain-comparison = Comparison of the offers
# First word of the page’s title when something was wrong.
plain-problem = Error
plain-sorry = That did not work
plain-stale = This page was out of date, or the form did not come from it, so nothing was sent. Go back to the conversation and send it again.
plain-trouble = The conversation cannot be read just now. Please try again in a moment.
plain-typed = What you had written
plain-back = Back to the conversation
