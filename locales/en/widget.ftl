### The chat widget. Its words hold no variables: the browser gets them as plain texts.

# Not read: the locale (BCP 47) by whose rules dates and times are written.
widget-dates = en-GB

widget-title = Conversation
widget-open = Ask about learning
# While it loads after the button was pressed, and while that fails.
widget-opening = Opening…
widget-retrying = No connection. Trying again…
# On the button, before a number: messages that came while the chat was closed.
widget-unread = New messages:
widget-close = Close
# Button that asks for a counsellor.
widget-person = Ask for a person
widget-menu = Menu
# The languages, each in its own.
widget-language-en = English
widget-language-pl = Polski
widget-not-loaded = This could not be loaded. Please check your connection and try again.
widget-new-conversation = New conversation
widget-new-started = A new conversation has begun.
# Name of the list of messages, for screen readers.
widget-log = Messages
widget-welcome = What would you like to learn, and what for? Write it as you would say it, or choose a way to begin.
# Name of the group of the three buttons below.
widget-starters = Ways to begin
# The three are sent as the learner's own words.
widget-starter-goal = I want to work with computers
widget-starter-what = What is a micro-credential?
widget-starter-person = I want to talk to a person
widget-label = Your message
widget-send = Send

## Who speaks

widget-you = You
widget-assistant = Assistant (a program)
widget-counsellor = Counsellor
widget-service = Notice from the service

## How far a message has come

widget-sending = Sending…
widget-waiting = Waiting for the connection
widget-kept = Sent and kept
widget-delivered = Has reached the counsellor
widget-failed = Not sent
widget-again = Send again

## Status line

widget-typing = The assistant is preparing an answer…
widget-offline = No connection. What you write is kept here and sent when the connection is back.
widget-online = The connection is back.

## Parts of an answer

widget-offers = Offers
widget-why = Why it fits
widget-mind = What does not fit or is not stated
widget-sources = Sources
# After a source, before a date: the day of the text, or of the last look at it.
widget-as-of = as of
widget-replies = Suggested answers
# Spoken after the text of a link.
widget-new-tab = opens in a new tab

## Reading aloud and larger letters

# Button under an answer, and what it says while it is read.
widget-read = Read aloud
widget-read-stop = Stop reading
widget-read-no-voice = This device has no voice for the language of this answer. You can add one in the device’s settings.
widget-read-failed = The answer could not be read aloud. Please try again.
widget-letters-larger = Larger text
widget-letters-smaller = Smaller text
widget-letters-100 = Text size: 100%
widget-letters-125 = Text size: 125%
widget-letters-150 = Text size: 150%
widget-letters-200 = Text size: 200%

## Below an answer

# Names of the two thumbs.
widget-up = This answer is helpful
widget-down = Something is wrong with this answer
widget-copy = Copy this answer
widget-copied = Copied.
widget-copy-conversation = Copy the conversation
widget-print = Print the conversation
widget-rated = Thank you for your opinion.
widget-rate-later = There is no connection just now. Please try again when it is back.
# After a thumb down; the reasons stand further down.
widget-fault = What is wrong with this answer?
widget-fault-comment = In your own words, if you like
widget-fault-seen-by = The people who look after the answers will see this answer and your question. Please do not write personal data.
widget-fault-send = Send my opinion
widget-fault-leave = I have nothing to add

## Between messages and in them

# A line before what came while the learner was away.
widget-new-messages = New messages
# Name of a table of offers.
widget-comparison = Offers side by side
# Before the day on which an offer's record was last looked at.
widget-checked = Record checked:

## Files, while a counsellor allows them

widget-attach = Send a file
widget-attach-allowed = You can now send files to the counsellor.
widget-attaching = Sending the file…
widget-attached = The file was sent.
widget-attach-failed = The file was not sent. Please check your connection and try again.

## What is wrong with an answer; the desk's review list and the figures say it, too

widget-fault-wrong = It is not correct
widget-fault-other-question = It answers another question
widget-fault-unclear = It is hard to understand
widget-fault-missing = Something is missing
widget-fault-outdated = It is out of date
widget-fault-other = Something else
widget-fault-none = no reason given

## Downloading and deleting one's data

# Entry of the menu, and the title of what it opens.
widget-download = Download my data
widget-download-about = You get everything this service holds about this conversation: your messages and the answers, requests for a person with the contact you left, appointments, and what you said about the talk. Nothing is deleted.
# Names of buttons.
widget-download-page = As a page to read
widget-download-json = As data (JSON)
widget-download-not = Cancel
widget-download-waits = Your data is being prepared…
widget-download-failed = It did not work. Check your connection and try again.
widget-download-done = The file has been saved where your browser puts downloads.
# Entry of the menu, and the title of what it opens.
widget-erase = Delete my data
widget-erase-about =
    This deletes the whole conversation for ever: messages, requests for a person, contact details, appointments, files and plans. If a counsellor is talking to you, the talk ends.
    Not deleted: numbers that count how often something happens, without you in them, and what you have saved or printed yourself.
widget-erase-now = Delete for ever
widget-erase-not = Keep my data
widget-erase-waits = Your data is being deleted…
widget-erase-failed = It did not work. Check your connection and try again.
widget-erased = The conversation has been deleted.
widget-own-close = Close

# Going on somewhere else, with a one-time code
widget-elsewhere = Continue somewhere else
widget-moving-code = Your code:
widget-moving-how = Type it as a message where you want to continue. It works once, for 10 minutes. Do not show it to anybody: whoever has it can open this conversation.
widget-moving-telegram = Continue in Telegram
widget-moving-link = Link for another device:
widget-moving-making = Your code is being made…
widget-moving-empty = You have not written anything here yet. Write a message first, then you can take the conversation with you.
widget-moving-typed = Code from another device or app
widget-moving-join = Open that conversation
widget-moving-shared = Whoever has that conversation open sees what you write in it. Only use a code that you made yourself. What was said here so far is no longer shown on this page then.
widget-moving-joined = You have opened your conversation here.
widget-moving-close = Close this box
