# Sending a file to the learner.

desk-file-title = Send a file
desk-file-choose = File
# $kinds: such as .pdf, .png. $limit (number): megabytes. $days (number): days that the link works
desk-file-hint =
    { $days ->
        [one] { $kinds }. At most { $limit } MB. The learner gets a link that works for { $days } day.
       *[other] { $kinds }. At most { $limit } MB. The learner gets a link that works for { $days } days.
    }
desk-file-text = Words with it (may stay empty)
desk-file-send = Send the file
desk-file-sent = The file has been sent.
# $reason: empty, large or kind. $limit (number): megabytes. $kinds: such as .pdf, .png
desk-file-error =
    { $reason ->
        [empty] Choose a file first. It must not be empty.
        [large] This file is too large. At most { $limit } MB are possible.
        [room] There is no room for files at the moment. Older files go by themselves. Please tell an operator.
       *[kind] This file is not taken. Its content has to fit its name, without macros, and be one of these: { $kinds }.
    }

# The learner's files. Who holds the conversation can allow them.
desk-file-learner-may = The learner can send files until this talk ends.
desk-file-learner-may-not = The learner cannot send files.
desk-file-learner-allow = Let the learner send files
desk-file-learner-stop = No more files from the learner
desk-file-learner-files-allowed = The learner can now send files.
desk-file-learner-files-stopped = The learner can no longer send files.
