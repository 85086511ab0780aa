# Zmienianie wyszukiwania: co zapamiętano, co cofnięto i co przestało być ważne.

changing-button-undo = Cofnij ostatnią zmianę
changing-button-change = Zmień to, czego szukam
changing-button-another = Inny temat
changing-button-provider = Bez ofert: { $name }
changing-button-without = Bez warunku: { $what }
changing-not-there = Nie umiem pominąć pojedynczego miejsca. Napisz, gdzie chcesz się uczyć, na przykład „w Krakowie” albo „tylko online”.
changing-which-provider = Którego organizatora pominąć?
changing-nothing-to-undo = Nie ma zmiany, którą można cofnąć.
changing-nothing-noted = Nie mam jeszcze zapisane, czego szukasz.
changing-how = Naciśnij to, co nie jest już ważne, albo napisz, na przykład „cena nie ma znaczenia” lub „jednak Kraków”.
