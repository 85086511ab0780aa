### Downloading and deleting one's data.

# $number (text), $time (day and time), $messages (number)
erasing-receipt =
    The conversation has been deleted: { $messages ->
        [one] { $messages } message
       *[other] { $messages } messages
    } and everything else that belonged to it. Your receipt number: { $number }, { $time }. The receipt holds nothing about you. Keep the number if you may want to ask about the deletion later.
erasing-export-title = What this service holds about your conversation
# $time (day and time)
erasing-export-made = Made on { $time }.
# $conversation (text)
erasing-export-id = Number of the conversation: { $conversation }
erasing-export-messages = MESSAGES
erasing-export-learner = you
erasing-export-assistant = assistant (a program)
erasing-export-counsellor = counsellor
erasing-export-service = notice from the service
erasing-export-handoffs = REQUESTS TO TALK TO A PERSON
# $time (day and time)
erasing-export-handoff = Asked on { $time }.
# $contact (text): an address or a telephone number
erasing-export-contact = Contact left: { $contact }
erasing-export-consents = WHAT YOU AGREED TO
erasing-export-appointments = APPOINTMENTS
erasing-export-files = FILES
erasing-export-roadmaps = PLANS
erasing-export-surveys = ANSWERS ABOUT THE TALK
erasing-export-besides = Not in this copy: notes, tags and questions to the assistant that counsellors wrote for their work, and which answers they marked as wrong. They are about you, too, and you may see them: ask the organisation that runs this service, which first takes out what is about other people. All of it is deleted together with the conversation.

## Deleting by saying so. The question is utter-delete-my-data in privacy.ftl.

# What may be typed instead of pressing its buttons: whole answers, with | between. Only what is beyond doubt.
erasing-typed-yes = yes | yes please | yes, please | yes, delete | yes, delete it | yes, delete everything | delete everything
erasing-typed-no = no | no thanks | no, thanks | no thank you | no, keep it | don’t | don't | do not delete
erasing-kept = Nothing has been deleted. We can go on.
# $minutes (number): how long the button is good
erasing-late = Nothing has been deleted: this button works for { $minutes } minutes, and only until you write something else. If you still want to delete everything, ask again.
erasing-ask-again = Delete my data

## What can be downloaded

erasing-export-opinions = WHAT YOU THOUGHT OF ANSWERS
erasing-export-chats = APPS IN WHICH THE CONVERSATION GOES ON
# What the assistant remembers of the conversation; a list of names and values follows.
erasing-export-remembered = WHAT THE ASSISTANT REMEMBERS
erasing-export-remembered-not = The assistant could not be asked just now. Please download your data again later.
erasing-export-whole = EVERYTHING, AS PROGRAMS READ IT
erasing-export-show = Show
# Said in the talk, with two links below. $minutes (number): how long they work
erasing-links = Here is your copy of this conversation. What counsellors noted for their work is not in it; the copy says how to get that. The links work for { $minutes } minutes. Do not pass them on: whoever has one can read it all.
erasing-link-page = My data, a page to read
erasing-link-json = My data for programs (JSON)
