# Files that a counsellor sends to a learner.

# The link below the message. $name: of the file. $size: such as 120 kB. $day: the last day on which it works
file-link = { $name } ({ $size }), can be downloaded until { $day }
# Said with a file where the counsellor wrote nothing.
file-here = Here is a file for you.
# $count (number): the size
file-size-kb = { $count } kB
file-size-mb = { $count } MB
file-gone-title = This file is not here
file-gone = The link may be too old or incomplete. Files can be downloaded only for some time and are then deleted.
file-trouble-title = The file cannot be opened at the moment
file-trouble = Please try again in a few minutes.
file-back = Back to the chat
# A learner's file that is not taken. $limit (number): megabytes. $kinds: endings of names. $most (number): files
file-error =
    { $reason ->
        [empty] Please choose a file. It must not be empty.
        [large] This file is too large. It can have at most { $limit } MB.
        [many] You have sent { $most } files already. More are not possible in this conversation.
        [not-allowed] Files can be sent only while the counsellor allows it. Ask for it in a message.
       *[kind] This file cannot be sent. Possible are: { $kinds }. Its content has to fit its name, and it must have no macros.
    }
# Said by the learner with a file.
file-from-learner = I am sending a file.
