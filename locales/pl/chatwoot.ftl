# Co widzą doradcy w Chatwoot, kiedy rozmowa do nich trafia; dalej, wiersz po wierszu, streszczenie.

chatwoot-note = Ta rozmowa przechodzi od asystenta do doradców. Asystent milczy, dopóki nie otrzyma ona statusu „rozwiązana” lub „oczekująca”. Co wie asystent:
chatwoot-note-without = Ta rozmowa przechodzi od asystenta do doradców. Asystent milczy, dopóki nie otrzyma ona statusu „rozwiązana” lub „oczekująca”. Nie udało się go zapytać, co wie; oto, co zapisano:
