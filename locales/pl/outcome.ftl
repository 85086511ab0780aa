# Jak zakończyła się rozmowa z doradcą, wybierane z listy.

outcome-answered = Udzielono odpowiedzi
outcome-offer-chosen = Wybrano ofertę
outcome-referred = Skierowano gdzie indziej
outcome-appointment = Umówiono rozmowę
outcome-learner-left = Osoba ucząca się przestała odpowiadać
outcome-out-of-scope = Sprawa nie dla nas
outcome-abuse = Nadużycie
outcome-other = Inny wynik
