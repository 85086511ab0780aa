# Prośba o rozmowę z człowiekiem.

counselling-requested = Zapisuję, że chcesz porozmawiać z doradcą. Jak doradca może się z Tobą skontaktować? Podaj adres e-mail albo numer telefonu. Jeśli wolisz tego nie robić, wróć na tę stronę: rozmowa tu zostanie.
counselling-requested-contact = Zapisuję, że chcesz porozmawiać z doradcą, i jak się z Tobą skontaktować.
counselling-what-next = Twoja prośba jest już na liście, którą czytają doradcy tego serwisu. Nie wiem, kiedy ktoś odpowie. Do tego czasu możesz dalej pytać mnie.
counselling-ask-contact = Podaj, proszę, adres e-mail albo numer telefonu, pod którym doradca może się z Tobą skontaktować.
counselling-no-contact = W porządku, nie trzeba niczego podawać. Prośba zostaje na liście doradców. Jeśli ktoś odpowie, odpowiedź będzie tutaj, na tej stronie.
counselling-contact-kept = Dziękuję. Kontakt jest już dopisany do Twojej prośby. Widzą go tylko osoby, które prowadzą ten serwis.
counselling-cancelled = Prośba o rozmowę z doradcą jest wycofana. W każdej chwili możesz poprosić o nią znowu.
counselling-wait = Nie wiem, kiedy doradca odpowie: nie znam godzin pracy doradców. Jeśli prośba o rozmowę jest już zgłoszona, czeka na ich liście. Możesz zostawić adres e-mail albo numer telefonu.
counselling-feedback = Dziękujemy za tę opinię. Twoje słowa zostają w tej rozmowie i mogą je przeczytać osoby, które prowadzą serwis. Jeśli czekasz na odpowiedź albo to skarga, poproś o rozmowę z doradcą.
counselling-button-continue = Poszukaj kursów
counselling-button-cancel = Nie potrzebuję już doradcy

# Fakty: patrz docs/knowledge.md.
fact-counselling-what = Poradnictwo pomaga wybrać, czego się uczyć i jak to pogodzić z pracą i życiem. Informacje i porady o mikropoświadczeniach powinny być częścią takich usług i docierać do jak najszerszych grup.
    .more = Doradca pyta, co chcesz umieć, patrzy, co już masz, i omawia z Tobą możliwości. Decyzja należy do Ciebie. Asystent szuka w katalogu, a doradca to osoba, która może przyjrzeć się Twojej sytuacji.
    .simple = Doradca pomaga wybrać kurs. Decyzja należy do Ciebie.
fact-counselling-here = W każdej chwili można tu napisać „chcę porozmawiać z człowiekiem”, a prośba trafi do doradców tego serwisu.
    .more = Doradca widzi tę rozmowę, więc nie trzeba wszystkiego powtarzać. Można zostawić adres e-mail lub numer telefonu albo wrócić na tę stronę. Prośbę można wycofać.
    .simple = Napisz „chcę porozmawiać z człowiekiem”. Twoja prośba trafi do doradcy.
fact-counselling-when = Nie znam godzin pracy doradców, więc nie powiem, kiedy ktoś odpowie. Można zostawić kontakt, a prośba zostanie na liście doradców.
    .more = Aby dowiedzieć się, co z prośbą, wystarczy zapytać „kiedy odpowie doradca?”. W tym czasie można dalej pytać mnie.
    .simple = Nie wiem, kiedy pracują. Możesz zostawić e-mail albo telefon.
fact-counselling-cost = Nie mam podanej ceny rozmowy z doradcą. Publiczne usługi poradnictwa są zwykle bezpłatne; warto sprawdzić to u doradcy przed umówieniem się.
    .more = W tej rozmowie nikt nie powinien prosić o pieniądze. Jeśli ktoś prosi, nie płać i zgłoś to osobom prowadzącym serwis.
    .simple = Zwykle to nic nie kosztuje. Najpierw zapytaj doradcę.
fact-counselling-confidential = To, co piszesz, jest przechowywane przy tej rozmowie i mogą to przeczytać osoby prowadzące serwis. Można poprosić o kopię albo o usunięcie.
    .more = Nie podawaj numerów dokumentów, kart ani informacji o zdrowiu: nie są tu potrzebne. Kontakt służy tylko do Twojej prośby.
    .simple = Osoby z tego serwisu mogą czytać, co piszesz. Możesz poprosić o usunięcie.
fact-counselling-who = Doradcy to osoby z organizacji, która prowadzi ten serwis. Doradcy zawodowi są zwykle także w urzędach pracy, szkołach i na uczelniach; warto sprawdzić w swojej okolicy.
    .more = Przed pierwszą rozmową dobrze jest zapisać, co lubisz robić, co już było i co musisz umieć. Można zapytać o przygotowanie doradcy. Poradnictwo powinno być neutralne: nikt nie powinien sprzedawać Ci kursu.
    .simple = Doradcy to ludzie, nie maszyny. Są też w urzędach pracy i szkołach.
fact-counselling-how = Napisz „chcę porozmawiać z człowiekiem”. Prośba trafi wtedy na listę doradców, a Ty możesz zostawić adres e-mail lub numer telefonu.
    .more = Doradca widzi to, co tu napisano. W tym czasie można dalej pytać mnie, a prośbę w każdej chwili cofnąć.
    .simple = Napisz „chcę porozmawiać z człowiekiem”. Możesz zostawić e-mail lub telefon.
fact-counselling-bring = Zwykle wystarczą pytania. Często pomaga, gdy wiadomo już: co chcesz umieć, czego udało się dotąd nauczyć oraz ile masz czasu i pieniędzy. Zapytaj doradcę, co jeszcze się przyda.
    .more = Kopie dokumentów mogą pomóc, ale nie wklejaj ich tutaj. Lista ofert, które Ci się podobają, oszczędza czas.
    .simple = Zwykle nie trzeba dokumentów. Pomyśl: jaki masz cel? Zapytaj doradcę, co się przyda.
