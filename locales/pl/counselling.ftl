# Prośba o rozmowę z człowiekiem.

counselling-requested = Zapisuję, że chcesz porozmawiać z doradcą. Jak doradca może się z Tobą skontaktować? Podaj adres e-mail albo numer telefonu. Jeśli wolisz tego nie robić, wróć na tę stronę: rozmowa tu zostanie.
counselling-requested-contact = Zapisuję, że chcesz porozmawiać z doradcą, i jak się z Tobą skontaktować.
counselling-what-next = Twoja prośba jest już na liście, którą czytają doradcy tego serwisu. Nie wiem, kiedy ktoś odpowie. Do tego czasu możesz dalej pytać mnie.
counselling-ask-contact = Podaj, proszę, adres e-mail albo numer telefonu, pod którym doradca może się z Tobą skontaktować.
counselling-no-contact = W porządku, nie trzeba niczego podawać. Prośba zostaje na liście doradców. Jeśli ktoś odpowie, odpowiedź będzie tutaj, na tej stronie.
counselling-contact-kept = Dziękuję. Kontakt jest już dopisany do Twojej prośby. Widzą go tylko osoby, które prowadzą ten serwis.
counselling-cancelled = Prośba o rozmowę z doradcą jest wycofana. W każdej chwili możesz poprosić o nią znowu.
counselling-wait = Nie wiem, kiedy doradca odpowie: nie znam godzin pracy doradców. Jeśli prośba o rozmowę jest już zgłoszona, czeka na ich liście. Możesz zostawić adres e-mail albo numer telefonu.
counselling-service = Doradca pomaga krok po kroku wybrać, czego się uczyć, i bierze pod uwagę Twoją sytuację. Napisz „chcę porozmawiać z człowiekiem”, a przekażę prośbę dalej. Nie znam godzin pracy doradców.
counselling-feedback = Dziękujemy za tę opinię. Twoje słowa zostają w tej rozmowie i mogą je przeczytać osoby, które prowadzą serwis. Jeśli czekasz na odpowiedź albo to skarga, poproś o rozmowę z doradcą.
counselling-button-continue = Poszukaj kursów
counselling-button-cancel = Nie potrzebuję już doradcy
