# What is said in messaging apps (Telegram, Matrix, …) by the channel itself. Plain text, no variables
# but those named. Messages are read on a phone: short lines.

# The first words in a chat: they must say at once that this is a machine (AI Act, Article 50).
messaging-greeting =
    Hello, I am Cairn. I am a computer program, not a person.
    I help you find courses and micro-credentials, and I explain what they are. You can ask for a human counsellor at any time.
    What you write is saved so that you can come back to it. Counsellors can read it when you ask to talk to one. /delete removes everything.
    What would you like to learn, and what for?
# Ways to begin: pressed, they are said as the learner's own words.
messaging-begin-goal = I want to work with computers
messaging-begin-what = What is a micro-credential?
messaging-begin-person = I want to talk to a person

# $prefix (text): what commands begin with here, “/” or “!”
messaging-help =
    Just write what you would like to learn, in your own words. Some things can also be done like this:
    { $prefix }start – show ways to begin
    { $prefix }language – change the language
    { $prefix }human – ask for a counsellor
    { $prefix }code – continue somewhere else, for example on the website
    { $prefix }stop – get no more messages
    { $prefix }delete – delete everything written here
    { $prefix }help – show this list
# The list of commands in the app's menu. At most 256 characters each, better one line.
messaging-menu-start = Begin, or see ways to begin
messaging-menu-help = What I can do
messaging-menu-language = Change the language
messaging-menu-human = Talk to a counsellor
messaging-menu-code = Continue somewhere else
messaging-menu-stop = Get no more messages
messaging-menu-delete = Delete everything written here
# What may be typed for each command, besides its name in the menu: single words with blanks between.
messaging-typed-start = start begin
messaging-typed-help = help
messaging-typed-language = language lang
messaging-typed-human = human counsellor person
messaging-typed-code = code device
messaging-typed-stop = stop
messaging-typed-delete = delete erase
# What the app shows about the bot before the first message; at most 512 characters.
messaging-about = Guidance on courses and micro-credentials. A computer program answers, with its sources; a human counsellor when you ask for one.

messaging-language-which = Which language would you like to use?
# Said in the new language.
messaging-language-chosen = All right, from now on in English.

messaging-stopped = All right, you will get no more messages. To go on, just write something.
messaging-group = Thank you for the invitation! I only talk to one person at a time, because questions about learning can be personal. Please write to me directly. I am leaving this group now.

## What cannot be read

messaging-got-voice = Thank you, but I cannot listen to recordings. Please write it as text.
messaging-got-picture = Thank you for the picture, but I cannot see pictures. Please write to me what it is about.
messaging-got-video = Thank you for the video, but I cannot watch videos. Please write to me what it is about.
messaging-got-sticker = Nice sticker! I can only read text, though. What would you like to learn?
messaging-got-file = Thank you, but I cannot read files. Please write to me what is important in it. A counsellor can help you with documents: /human
messaging-got-poll = I cannot vote in polls, I am a computer program. What would you like to learn?
# When something is written below what cannot be read; the answer to that follows.
messaging-got-caption = Thank you. I cannot open what you sent, but I read what is written below it.
messaging-got-other = I cannot read this kind of message. Please write it to me in words.
messaging-got-locked = This chat is encrypted, and I cannot read encrypted messages. To talk to me, make a new private room, turn off encryption before you create it, and invite me there. I have not seen what you wrote here.

## A place or a telephone number that was shared

# $town (text): the nearest larger town
messaging-place-ask = Thank you. That is near { $town }. Shall I look for courses there? I do not keep the exact place.
messaging-place-unknown = Thank you, but I do not know a town near this place. Please write the name of your town. I do not keep the exact place.
# Said as the learner's own words. $town (text): in its basic form
messaging-said-place = Town: { $town }
messaging-not-place = All right, I will not use it. You can always write the name of a town.
# $phone (text): a telephone number
messaging-contact-ask = May a counsellor reach you by this number: { $phone }?
messaging-contact-other = This seems to be somebody else’s contact, so I do not use it. If you would like a counsellor to call you, share or write your own number.
# Said as the learner's own words.
messaging-said-contact = My phone number is { $phone }
messaging-not-contact = All right, I will not use the number, and I will not keep it.
messaging-yes-use = Yes, please
messaging-no-use = No

## A message that was changed after it was sent

messaging-edit-ask = You changed your message. My answer was to the first version. Shall I answer the new one?
messaging-yes-edit = Answer the new version
messaging-no-edit = No, that is not needed
messaging-not-edit = All right.
# Kept in place of what was taken back, where counsellors read the conversation.
messaging-withdrawn = (This message was taken back.)

## Deleting

messaging-delete-ask = Do you want to delete everything that was written here, including the counsellors’ notes? This cannot be undone.
messaging-yes-delete = Yes, delete everything
messaging-no-delete = No, keep it
messaging-not-delete = All right, nothing was deleted.
messaging-deleted = We have deleted everything we had of this conversation. Only this app still shows the chat: you can delete it here yourself. If you write again, we start from the beginning.
# Where the service itself keeps what is written in the chat, such as in Chatwoot.
messaging-deleted-ours = Everything the assistant had of this conversation is deleted. The counsellors’ own program still has this chat: if you want it deleted there, too, please ask them here. If you write again, the assistant starts from the beginning.
# $number (text): of the receipt
messaging-receipt = Your receipt number: { $number }
messaging-delete-away = I cannot delete it at the moment. Nothing was deleted. Please try again later, or ask a counsellor: /human

## Moving a conversation between channels

# After a link that brings a code: who sent it is not known.
messaging-move-ask = This link opens a conversation from another place in this chat. Only go on if you made the link yourself: whoever has that conversation open sees what you write here. The conversation in this chat so far does not go on here then. Shall I open the other one?
messaging-yes-move = Yes, open it
messaging-no-move = No
messaging-not-move = All right, everything stays as it is.
messaging-code-taken = We go on here with the conversation from the other place. Whoever has it open there sees what you write here, too.
messaging-code-old = This code does not work. It may be mistyped, used already, or more than 10 minutes old. Please ask for a new code where the conversation is open.

## Parts of messages

# $name (text): as the counsellor chose it
messaging-counsellor = { $name }, counsellor:
# Above what the learner wrote themselves, on the web page or in another app.
messaging-elsewhere = You wrote somewhere else:
messaging-sources = Sources
messaging-why = Why it fits
messaging-mind = What does not fit or is not stated
messaging-page = Page of the offer
messaging-comparison = Comparison
messaging-comparison-file = Comparison as PDF, to keep or print
messaging-more = More about this offer
messaging-keep = Save
# Said as the learner's own words. $title (text): title of an offer
messaging-said-more = More about “{ $title }”
messaging-said-keep = Save “{ $title }”
# Above buttons that have nothing else to stand below.
messaging-next = What next?
messaging-button-old = This button no longer works. Please write what you would like, or see: /help
