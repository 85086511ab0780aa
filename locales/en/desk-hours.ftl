# When counsellors are there: opening hours, holidays, absences.

desk-hours-title = Opening hours
# $team (text): the team's name
desk-hours-of = Opening hours: { $team }
desk-hours-back = All teams’ hours
desk-hours-now = Now
desk-hours-no-teams = There are no teams. Learners reach a counsellor whenever somebody is at the desk and takes conversations.
# $until (text): a day and a time
desk-hours-open = Open now.
desk-hours-open-until = Open until { $until }.
desk-hours-closed = Closed; it is not known until when.
desk-hours-closed-until = Closed until { $until }.
desk-hours-by-hand = (switched by hand)
desk-hours-by-presence = No hours are given: open whenever somebody is at the desk and takes conversations.
# $zone (text): a time zone, such as Europe/Warsaw
desk-hours-zone = By the clock of { $zone }.
desk-hours-no-members = No counsellor belongs to this team, so nobody can book an appointment. An operator chooses the team of each person.

desk-hours-override = Open or close now
desk-hours-override-hint = This holds whatever the week and the holidays say. Those who wait when it closes are told and offered a message or an appointment.
desk-hours-override-state = From now on
desk-hours-override-open = open
desk-hours-override-closed = closed
desk-hours-until = Until
desk-hours-until-hint = Empty: until you end it here.
desk-hours-override-save = Switch
desk-hours-override-end = End this and go by the week again

desk-hours-week = The week
# $count (number): how many opening times
desk-hours-times =
    { $count ->
        [one] { $count } opening time
       *[other] { $count } opening times
    }
desk-hours-weekday = Day
desk-hours-weekdays = Days
desk-hours-opens = From
desk-hours-closes = To
desk-hours-closes-hint = An earlier time than “From” is one of the next day: 22:00 to 06:00. From 00:00 to 00:00 is the whole day.
desk-hours-next-day = (next day)
desk-hours-language = Language
desk-hours-all-languages = all languages
desk-hours-no-times = No hours are given yet. Until then the team is open whenever somebody is at the desk and takes conversations, and no appointments can be booked.
desk-hours-add = Add hours
desk-hours-add-button = Add these hours
desk-hours-remove = Remove
desk-hours-day-1 = Monday
desk-hours-day-2 = Tuesday
desk-hours-day-3 = Wednesday
desk-hours-day-4 = Thursday
desk-hours-day-5 = Friday
desk-hours-day-6 = Saturday
desk-hours-day-7 = Sunday

desk-hours-my-absences = My absences
desk-hours-absences = Absences
desk-hours-no-absences = None are known.
# $starts, $ends (text): a day and a time each
desk-hours-span = { $starts } – { $ends }
desk-hours-add-absence = Add an absence
desk-hours-add-absence-button = Add this absence
desk-hours-who = Who
desk-hours-starts = From
desk-hours-ends = To

desk-hours-holidays = Holidays
desk-hours-no-holidays = None are known.
desk-hours-add-holiday = Add a holiday
desk-hours-add-holiday-button = Add this holiday
desk-hours-first = First day
desk-hours-last = Last day
desk-hours-last-hint = Empty: one day only.
desk-hours-name = Name
desk-hours-team = Team
desk-hours-all-teams = all teams

desk-hours-done = Saved.
desk-hours-problems = Nothing was saved yet. Please look at this:
desk-hours-wrong-clock = Give a time of day, such as 09:00.
desk-hours-wrong-closes = “To” is the same as “From”: no time is left between them.
desk-hours-wrong-weekday = Choose at least one day.
desk-hours-wrong-language = Choose a language from the list.
desk-hours-wrong-state = Choose open or closed.
desk-hours-wrong-moment = Give a day and a time, such as 2026-12-01 09:00.
desk-hours-wrong-past = This moment is over. Choose one that is still to come.
desk-hours-wrong-day = Give a day, such as 2026-12-24.
desk-hours-wrong-order = The end has to come after the beginning, and within a year.
desk-hours-wrong-team = Choose a team from the list.
desk-hours-wrong-who = Choose a person from the list.
