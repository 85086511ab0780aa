### Co jest usuwane po pewnym czasie, słowami dla uczących się.

# To somebody who comes back to a conversation that was deleted by its age. $days (number)
retention-over =
    { $days ->
        [one] Twojej wcześniejszej rozmowy już tu nie ma. Rozmowy usuwamy po { $days } dniu od ostatniej wiadomości, a po prośbie o rozmowę z doradcą – później. Dzięki temu nic o Tobie nie zostaje tu dłużej, niż trzeba. W każdej chwili możesz zacząć od nowa.
       [few] Twojej wcześniejszej rozmowy już tu nie ma. Rozmowy usuwamy po { $days } dniach od ostatniej wiadomości, a po prośbie o rozmowę z doradcą – później. Dzięki temu nic o Tobie nie zostaje tu dłużej, niż trzeba. W każdej chwili możesz zacząć od nowa.
       [many] Twojej wcześniejszej rozmowy już tu nie ma. Rozmowy usuwamy po { $days } dniach od ostatniej wiadomości, a po prośbie o rozmowę z doradcą – później. Dzięki temu nic o Tobie nie zostaje tu dłużej, niż trzeba. W każdej chwili możesz zacząć od nowa.
      *[other] Twojej wcześniejszej rozmowy już tu nie ma. Rozmowy usuwamy po { $days } dniach od ostatniej wiadomości, a po prośbie o rozmowę z doradcą – później. Dzięki temu nic o Tobie nie zostaje tu dłużej, niż trzeba. W każdej chwili możesz zacząć od nowa.
    }
