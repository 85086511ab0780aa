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
# Said by the learner with a file.
file-from-learner = I am sending a file.
