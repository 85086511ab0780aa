# Co mówi `cairn knowledge check` osobie prowadzącej serwis.

knowledge-title = Fakty według tematów
knowledge-overdue = Po terminie przeglądu: nie są już podawane jako aktualne
knowledge-soon = Najbliższe przeglądy
knowledge-unverified = Nieporównane z tekstem źródła: podawane ze słowem „zwykle”
knowledge-none-due = Żaden fakt nie jest po terminie przeglądu.
knowledge-column-kind = temat lub tabela
knowledge-column-verified = sprawdzone
knowledge-column-general = wiedza ogólna
knowledge-column-name = fakt
knowledge-column-source = źródło
knowledge-column-verified-on = ostatnie sprawdzenie
knowledge-column-review = sprawdzić do
