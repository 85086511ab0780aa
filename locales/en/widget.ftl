### The chat widget. Its words hold no variables: the browser gets them as plain texts.

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
widget-welcome = What would you like to learn, or what should it be good for? Write it as you would say it, or choose a beginning.
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
widget-replies = Suggested answers
# Spoken after the text of a link.
widget-new-tab = opens in a new tab
