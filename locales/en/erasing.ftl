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
erasing-export-appointments = APPOINTMENTS
erasing-export-files = FILES
erasing-export-roadmaps = PLANS
erasing-export-surveys = ANSWERS ABOUT THE TALK
erasing-export-besides = The file in JSON format holds more detail. Not in these files: notes that counsellors made for themselves. To see them, ask the organisation that runs this service. They are deleted together with the conversation.
