# Cairn w terminalu (`make shell`).

shell-welcome =
    Cairn – asystent, który pomaga wybrać dalszą naukę. To rozmowa z programem, a nie z człowiekiem.
    Napisz wiadomość i naciśnij Enter. Podpowiedź możesz wybrać jej numerem. Żeby zakończyć, naciśnij Ctrl-D.
shell-not-running = Cairn nie odpowiada pod adresem { $address }. Najpierw uruchom go w innym terminalu poleceniem „make run”.
shell-refused = Nie udało się przekazać wiadomości: { $reason }
shell-no-answer = Odpowiedzi jeszcze nie ma. Twoja wiadomość nie zginęła: napisz coś, a zobaczysz, co przyszło w tym czasie.
shell-goodbye = Rozmowa zakończona. Jest zapisana pod nazwą { $conversation }.
shell-offer-address = Strona
