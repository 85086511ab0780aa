### Na co zgadza się osoba, która zostawia kontakt – słowo w słowo, jak jest to zapisane wraz z datą.

# $days (number)
consent-contact =
    { $days ->
        [one] Zostawiając kontakt, zgadzasz się, że doradcy tego serwisu użyją go, aby odpowiedzieć na tę prośbę, i do niczego innego. Usuniemy go po { $days } dniu od zakończenia sprawy. Nie trzeba go zostawiać, a zgodę można w każdej chwili wycofać: wystarczy napisać „usuń mój kontakt”.
       [few] Zostawiając kontakt, zgadzasz się, że doradcy tego serwisu użyją go, aby odpowiedzieć na tę prośbę, i do niczego innego. Usuniemy go po { $days } dniach od zakończenia sprawy. Nie trzeba go zostawiać, a zgodę można w każdej chwili wycofać: wystarczy napisać „usuń mój kontakt”.
       [many] Zostawiając kontakt, zgadzasz się, że doradcy tego serwisu użyją go, aby odpowiedzieć na tę prośbę, i do niczego innego. Usuniemy go po { $days } dniach od zakończenia sprawy. Nie trzeba go zostawiać, a zgodę można w każdej chwili wycofać: wystarczy napisać „usuń mój kontakt”.
      *[other] Zostawiając kontakt, zgadzasz się, że doradcy tego serwisu użyją go, aby odpowiedzieć na tę prośbę, i do niczego innego. Usuniemy go po { $days } dniach od zakończenia sprawy. Nie trzeba go zostawiać, a zgodę można w każdej chwili wycofać: wystarczy napisać „usuń mój kontakt”.
    }
# When the sentence above stood there already.
consent-kept = Mamy Twoją zgodę na użycie kontaktu w sprawie tej prośby. W każdej chwili możesz ją wycofać.
consent-button-withdraw = Usuń mój kontakt
consent-withdrawn = Kontakt jest usunięty, także z wiadomości, w których się znajdował. Nikt na niego nie napisze ani nie zadzwoni. Prośba pozostaje: odpowiedź pojawi się tutaj, w tej rozmowie.
consent-none = Nie ma tu żadnego Twojego kontaktu.

# What may be typed to take it back: whole messages, with | between.
consent-typed-withdraw = usuń mój kontakt | usuńcie mój kontakt | proszę usunąć mój kontakt | usuń moje dane kontaktowe | usuń mój e-mail | usuń mój email | usuń mój adres e-mail | usuń mój numer | usuń mój numer telefonu | wycofuję zgodę | wycofuję swoją zgodę | wycofuję moją zgodę | cofam zgodę | nie kontaktujcie się ze mną

# At the desk. $time (day and time), $wording (text)
consent-desk-asked = Zgoda z { $time }: „{ $wording }”
consent-desk-told = Kontakt zostawiony bez pytania { $time }; ta osoba dostała wtedy informację: „{ $wording }”
consent-desk-withdrawn = Ta osoba wycofała kontakt { $time }. Jest usunięty.

# In the copy of one's data
consent-export = { $time }: „{ $wording }”
consent-export-withdrawn = { $time }: „{ $wording }” – zgoda wycofana { $withdrawn }
