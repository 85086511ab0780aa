# Terminy zarezerwowane przez osoby uczące się.

desk-appointments-title = Umówione rozmowy
desk-appointments-about = Gdy nie ma z kim porozmawiać od razu, można zarezerwować wolny termin. O tej porze zgłoszenie trafia do kolejki, przed innymi. Rozmowa odbywa się na czacie.
desk-appointments-coming = Nadchodzące
desk-appointments-none = Nie ma zarezerwowanych terminów.
desk-appointments-past = Minione i odwołane
desk-appointments-time = Godzina
desk-appointments-request = Zgłoszenie
# $number (text): numer zgłoszenia
desk-appointments-number = Zgłoszenie { $number }
desk-appointments-language = Język
desk-appointments-topic = Temat
desk-appointments-team = Zespół
desk-appointments-keeper = Kto prowadzi
desk-appointments-nobody = jeszcze nikt
desk-appointments-keep = Ja poprowadzę
desk-appointments-let-go = Nie mogę poprowadzić
desk-appointments-state = Przebieg
desk-appointments-state-booked = termin zarezerwowany
desk-appointments-state-held = rozmowa się odbyła
desk-appointments-state-missed = nikt nie przyszedł
desk-appointments-state-cancelled = termin odwołany
desk-appointments-do-held = Rozmowa się odbyła
desk-appointments-do-missed = Nikt nie przyszedł
desk-appointments-do-cancelled = Odwołaj
desk-appointments-done = Zapisano.
desk-appointments-done-cancelled = Odwołano. Osoba ucząca się dowie się o tym w rozmowie i będzie mogła wybrać inny termin.
