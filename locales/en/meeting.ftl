# When a counsellor can be reached, and what can be done when nobody can: as the learner is told.

# Times, put into the sentences below as $when.
# $time (text): a time of day, such as 9:00
meeting-today = today at { $time }
meeting-tomorrow = tomorrow at { $time }
# $weekday (text): one of meeting-on-1 … meeting-on-7
meeting-this-week = { $weekday } at { $time }
# $day (text): a date without its year
meeting-that-day = { $weekday }, { $day }, at { $time }
# $when (text): one of the above; $city (text): the city of the time zone
meeting-zone = { $when } (time in { $city })
meeting-on-1 = on Monday
meeting-on-2 = on Tuesday
meeting-on-3 = on Wednesday
meeting-on-4 = on Thursday
meeting-on-5 = on Friday
meeting-on-6 = on Saturday
meeting-on-7 = on Sunday

# Why no counsellor can be had now.
meeting-closed = The counsellors are not here at the moment. Your request is kept.
meeting-full = So many people are waiting now that the queue is full. Your request is kept. You can ask for a counsellor again later.
meeting-closing = We are sorry: the counsellors’ opening hours are over, and nobody could take your request. It is kept.
meeting-left = We are sorry: no counsellor has been here for some minutes. Your request is kept.
meeting-distress = I do not know how soon a counsellor sees this, so please call one of the numbers above.

# And when there is one.
meeting-again = Counsellors are here again { $when }.
meeting-again-unknown = I do not know when somebody is here again.
meeting-until = By their opening hours, counsellors are here until { $when }, so somebody may come back soon.
meeting-open-now = Counsellors are here now. If you ask for one, you join the queue.
meeting-open-again = The counsellors are here again, and your request is in the queue now.
meeting-time-has-come = It is time for your talk with a counsellor. Your request is in the queue now, before the others. Please stay here.

# What can be done.
meeting-choose = You can choose a time for a talk, leave a message with an e-mail address or a phone number, or come back here later. You can also go on asking me.
meeting-choose-no-slots = You can leave a message with an e-mail address or a phone number, or come back here later. You can also go on asking me.
meeting-choose-child = You can choose a time for a talk, or come back here later: you do not have to leave an address or a number. You can also go on asking me.
meeting-choose-child-no-slots = You can come back here later: you do not have to leave an address or a number. You can also go on asking me.
meeting-button-contact = Leave a message
meeting-button-here = I will come back here
meeting-button-other = Other times
meeting-button-later = Later times
meeting-button-days = Other days
meeting-here = All right. Your request is kept, and you need not leave anything. The answer will be here, in this conversation. If you are writing on a website, open it again on the same device. You can also go on asking me.

# Choosing a time. The talk is in writing.
meeting-slots = These times are free. The talk takes place here, in writing.
meeting-days = On these days there are free times.
# $days (number): how many days ahead times are given
meeting-none-free =
    { $days ->
        [one] There is no free time within the next day.
       *[other] There is no free time within the next { $days } days.
    }
# $day (text): a weekday and a date; $time (text): a time of day
meeting-slot = { $day }, { $time }
# $weekday (text): such as Tuesday; $date (text): a date without its year
meeting-day = { $weekday } { $date }
# $minutes (number): how long it takes
meeting-confirm =
    { $minutes ->
        [one] The talk would be { $when }, here and in writing, for { $minutes } minute. Shall I book it?
       *[other] The talk would be { $when }, here and in writing, for { $minutes } minutes. Shall I book it?
    }
meeting-button-book = Yes, book it
meeting-booked = Your talk with a counsellor is booked: { $when }, here and in writing. Please come back to this conversation then. If you are writing on a website, use the same device. The calendar file reminds you; it says nothing about you.
meeting-link-calendar = Calendar file (.ics)
meeting-button-cancel = Cancel this talk
meeting-has-talk = Your talk with a counsellor is { $when }, here and in writing.
meeting-gone = This time can no longer be booked: it has just been taken, or it is too near.
meeting-cancelled = The talk { $when } is cancelled. If it is in your calendar, please delete it there, or open the calendar file once more.
meeting-no-talk = There is no talk to cancel.
meeting-cancelled-by-us = We are sorry: the counsellors have to cancel the talk { $when }. If it is in your calendar, please delete it there.

# In the calendar file. $address (text): the address of the page
meeting-calendar-summary = Talk with a counsellor (Cairn)
meeting-calendar-description = The talk takes place in writing, in your conversation at { $address }. Open it on the same device. You can cancel the talk there.

# The opening times, as an answer to “when are counsellors here?”.
# $times (text): days and times, “Monday to Friday 9:00–17:00; Saturday 10:00–14:00”; $city (text): the city of the time zone
meeting-hours = Counsellors are here at these times, except on days off: { $times } (time in { $city }).
meeting-hours-unknown = I do not know the counsellors’ opening hours: none are entered here.
# $days (text): a weekday or several; $times (text): from and to, such as 9:00–17:00
meeting-hours-days = { $days } { $times }
# $first, $last (text): weekdays
meeting-hours-from-to = { $first } to { $last }
meeting-hours-all-day = all day and night
