# Dwa pytania po rozmowie. Oba można pominąć, niczego nie trzeba pisać.

survey-solved-person = Rozmowa z doradcą dobiegła końca. Jeśli można, dwa krótkie pytania. Pierwsze: czy udało się rozwiązać sprawę? Odpowiedzi liczymy bez imienia i nazwiska i bez tego, co tu napisano.
survey-solved-assistant = Jeśli można, dwa krótkie pytania o tę rozmowę. Pierwsze: czy udało się rozwiązać sprawę? Odpowiedzi liczymy bez imienia i nazwiska i bez tego, co tu napisano.
survey-yes = Tak, sprawa rozwiązana
survey-partly = Częściowo
survey-no = Nie, sprawa nierozwiązana
survey-skip = Pomiń to pytanie
survey-ease = A jak łatwo było uzyskać tu pomoc?
survey-ease-1 = 1 – bardzo trudno
survey-ease-2 = 2 – raczej trudno
survey-ease-3 = 3 – ani trudno, ani łatwo
survey-ease-4 = 4 – raczej łatwo
survey-ease-5 = 5 – bardzo łatwo
survey-thanks = Dziękujemy. W razie kolejnych pytań wystarczy napisać je tutaj.
survey-skipped = W porządku. W razie kolejnych pytań wystarczy napisać je tutaj.
survey-noted = Na to pytanie jest już odpowiedź i liczy się ta pierwsza. Dziękujemy.
