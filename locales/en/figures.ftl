# The desk's page of figures, its charts and CSV files, and cairn figures on the command line.

figures-title = Figures
figures-lead = From { $first } to { $last }. Days begin at midnight UTC.
figures-private = No names, no words and no conversation numbers are in these figures. They stay as they are when a conversation is deleted.
figures-hidden = So that nobody can be recognised, a number from 1 to 4 is shown as “fewer than 5”. A number that would give such a small one away is “not shown”.
figures-ranks = Half of all times are no longer than the median, and 9 in 10 are no longer than “9 of 10”. Both are times that really occurred (nearest rank), never an average.
figures-filter = Choose
figures-from = From
figures-to = To
figures-language = Language
figures-channel = Channel
figures-every-language = All languages
figures-every-channel = All channels
figures-show = Show
figures-last = Last days
# $days (number)
figures-last-days =
    { $days ->
        [one] { $days } day
       *[other] { $days } days
    }
figures-as-table = The same as a table
# $name (text): the name of the table
figures-table-of = Table: { $name }
figures-csv-one = CSV: { $name }
figures-csv-all = All figures as CSV
figures-csv-hint = For spreadsheets. Every download is noted in the audit log.
figures-contents = Tables
figures-nothing = There is nothing to count here in this period.
# $number (text), $day (text)
figures-days-most = Most: { $number } on { $day }.
figures-days-nothing = No day has a number that can be shown.
figures-days-hidden = A dashed mark: too few to be shown.

# $fewest (number)
figures-mark-few = fewer than { $fewest }
figures-mark-back = not shown
figures-mark-none = none
# $seconds (text)
figures-seconds = { $seconds } s
# $minutes, $seconds (number)
figures-minutes = { $minutes } min { $seconds } s
# $hours, $minutes (number)
figures-hours = { $hours } h { $minutes } min
# $days, $hours (number)
figures-days = { $days } d { $hours } h

figures-csv-table = Table
figures-csv-name = What is counted
figures-csv-code = Code
figures-csv-column = Column
figures-csv-column-code = Column code
figures-csv-value = Value
figures-csv-what = Definition
figures-csv-seconds = seconds

figures-table-overview = At a glance
figures-table-times = How long it takes
figures-table-courses = What became of requests for a person
figures-table-unresolved = What stayed unresolved
figures-table-reasons = Why a person was asked for
figures-table-outcomes = How talks with counsellors ended
figures-table-survey = What learners answered afterwards
figures-table-thumbs = What learners thought of answers
figures-table-faults = Why answers got a thumb down
figures-table-no-results = Searches without a result: what emptied the list
figures-table-no-results-field = Searches without a result: field of study
figures-table-languages = By language
figures-table-channels = By channel
figures-table-days = By day

figures-about-overview = What happened in this period, each counted on the day it happened.
figures-about-times = The assistant’s time and people’s time, never mixed. Shown where there are at least { $fewest } values.
figures-about-courses = Requests that began in this period. Each one is counted in exactly one line.
figures-about-unresolved = Signs that a question stayed open. One talk can give several signs, so do not add these numbers up.
figures-about-reasons = Requests that began in this period, by the reason they began with.
figures-about-outcomes = Requests that began in this period, were held by a counsellor and have ended, by the outcome that the counsellor chose.
figures-about-survey = Two questions, asked once after a talk with a counsellor or with the assistant alone; never after danger, and never of somebody who gave an age under 18. The figures do not tell who answered. Ease goes from 1 (very hard) to 5 (very easy).
figures-about-thumbs = Thumbs that learners gave to the assistant’s answers, each counted on the day it was given. Only the first thumb on an answer counts.
figures-about-faults = The first reason given with a thumb down. Learners need not give one.
figures-about-no-results = Searches for which no offer was found. What is counted is the limit without which most offers would have been found; what the learner wrote is not kept.
figures-about-no-results-field = The same searches by the field of study of the offer that came nearest.
figures-about-languages = Answers by the language they were given in; requests by the language they were made in.
figures-about-channels = The same by the channel through which the learner wrote.
figures-about-days = One line for each day (UTC). Requests are counted on the day they began.

figures-row-conversation = Conversations begun
figures-what-conversation = Conversations in which somebody wrote for the first time.
figures-row-bot-answer = Answers of the assistant
figures-what-bot-answer = Messages of learners that the assistant answered.
figures-row-bot-failed = Messages without an answer
figures-what-bot-failed = Messages that the assistant could not answer after several tries because of a fault. The learner was told so.
figures-row-not-understood = Not understood
figures-what-not-understood = Answers in which the assistant said that it had not understood. They are counted among the answers, too.
figures-row-no-results = Searches without a result
figures-what-no-results = Answers in which the assistant said that no offer fits. They are counted among the answers, too.
figures-row-danger = Danger
figures-what-danger = Answers with help for somebody who may be in danger. Several can belong to one person.
figures-row-asked = Requests for a person
figures-what-asked = Requests that began in this period, also those for later and those that a counsellor began.

figures-row-bot-answer-time = The assistant’s answer
figures-what-bot-answer-time = From the moment the learner’s message arrived to the moment the answer was written down.
figures-row-waited = Waiting in the queue
figures-what-waited = From joining the queue to the moment a counsellor took the conversation, for requests that began in this period. People who gave up are not in it.
figures-row-human-first-queue = A person’s first message
figures-what-human-first-queue = From joining the queue to the counsellor’s first message. Counted on the day of that message.
figures-row-human-first-left = Reply to a request left for later
figures-what-human-first-left = From the request that was left for later to the counsellor’s first message in the chat.
figures-row-held = Length of a talk
figures-what-held = The time in which counsellors held the conversation, for talks that have ended. Time back in the queue is not in it.

figures-row-claimed = Taken by a counsellor
figures-what-claimed = A counsellor took the conversation, at once or later.
figures-row-abandoned = Given up while waiting
figures-what-abandoned = The learner was in the queue and took the request back before a counsellor came.
figures-row-withdrawn = Taken back, left for later
figures-what-withdrawn = The request was left for later and taken back before anybody answered.
figures-row-elsewhere = Closed without a talk here
figures-what-elsewhere = Closed without a counsellor in the chat, such as after a telephone call or an e-mail.
figures-row-open = Still open
figures-what-open = Waiting or left for later, and not yet taken.

figures-row-unresolved-partly = Survey: partly solved
figures-what-unresolved-partly = Answers “partly solved” to the survey, after talks with counsellors and with the assistant.
figures-row-unresolved-no = Survey: not solved
figures-what-unresolved-no = Answers “not solved” to the survey, after talks with counsellors and with the assistant.
figures-row-unresolved-outcome = Ended without an outcome
figures-what-unresolved-outcome = A counsellor held the conversation, it has ended, and nobody chose an outcome.
figures-row-unresolved-left = Learner left
figures-what-unresolved-left = The counsellor closed the talk because the learner no longer answered.
figures-row-unresolved-abandoned = Given up while waiting
figures-what-unresolved-abandoned = The learner was in the queue and took the request back before a counsellor came.

figures-row-thumbs-up = Thumbs up
figures-what-thumbs-up = Answers that a learner found good.
figures-row-thumbs-down = Thumbs down
figures-what-thumbs-down = Answers that a learner found wrong or of no help. They are on the review list, too.

figures-column-number = Number
figures-column-median = Median
figures-column-ninth = 9 of 10
figures-column-conversation = Conversations
figures-column-bot-answer = Answers of the assistant
figures-column-asked = Requests for a person
figures-column-thumbs-up = Thumbs up
figures-column-thumbs-down = Thumbs down
figures-column-bot-answer-median = Assistant’s answer, median
figures-column-waited-median = Waiting, median
figures-column-human-first-median = Person’s first message, median
figures-column-asked-survey = Asked
figures-column-solved-answers = Answered
figures-column-solved-yes = Solved
figures-column-solved-partly = Partly
figures-column-solved-no = Not solved
figures-column-ease-median = Ease, median

figures-reason-asked = Asked for a person
figures-reason-distress = May be in danger
figures-reason-complaint = Complaint
figures-reason-failures = The assistant could not help
figures-reason-unsettled = A case that rules cannot settle
figures-reason-none = A counsellor wrote first
figures-limit-several = Several limits together
figures-limit-closed = Nothing that can still be joined
figures-limit-unknown = Nothing on this subject in the catalogue
figures-field-none = Not known
figures-outcome-none = No outcome chosen
figures-whose-person = With a counsellor
figures-whose-assistant = With the assistant alone
figures-channel-widget = Chat on the page
figures-channel-plain = Page without scripts
figures-channel-rest = Other programs (REST)
figures-channel-telegram = Telegram
figures-channel-matrix = Matrix
figures-channel-chatwoot = Chatwoot
