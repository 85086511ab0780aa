# Teams of counsellors: which requests they take.

desk-teams-title = Teams
desk-teams-about = A request goes to a team that takes its language and topic. Without teams there is one queue for everybody.
desk-teams-add = Add a team
desk-teams-back = All teams
# $count (number): how many teams
desk-teams-caption =
    { $count ->
        [one] { $count } team
       *[other] { $count } teams
    }
desk-teams-none = There is no team yet.
desk-teams-name = Name
desk-teams-name-hint = Counsellors see it; learners do not.
desk-teams-members = Counsellors
desk-teams-nobody = nobody yet
desk-teams-languages = Languages
desk-teams-languages-hint = Requests in these languages. None ticked: requests in all languages.
desk-teams-all-languages = all
desk-teams-topics = Topics
desk-teams-topics-hint = With commas between them, such as recognition, funding. Empty: all topics.
desk-teams-all-topics = all
desk-teams-zone = Time zone
desk-teams-zone-hint = The opening hours are by the clock of this zone, such as Europe/Warsaw.
desk-teams-most-waiting = Places in the queue
desk-teams-most-waiting-hint = When so many people wait, others are offered a message or an appointment. Empty: no limit.
desk-teams-no-limit = no limit
desk-teams-hours = Opening hours
desk-teams-to-hours = Opening hours of this team
desk-teams-off = switched off
desk-teams-active = The team takes requests
desk-teams-active-hint = A team that is switched off stays in past conversations and figures.
desk-teams-save = Save
desk-teams-done = The team is saved. Now say when it is open.

desk-teams-wrong-name = Give the team a name.
desk-teams-wrong-taken = Another team has this name already.
desk-teams-wrong-zone = Choose a time zone from the list, such as Europe/Warsaw.
desk-teams-wrong-most-waiting = Places in the queue: a whole number from 0 to 1000, or nothing.
