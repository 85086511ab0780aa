### Reading aloud: what a voice would stumble over, in words. The browser gets them as they are; words in capitals
### (NUMBER, FRAMEWORK, HOST, DAY, MONTH, YEAR) are places where something is put in.

## Parts of an answer, as they are read

# Before the title of an offer.
spoken-offer = Oferta NUMBER:
spoken-why = Dlaczego pasuje:
spoken-mind = Co nie pasuje lub czego nie podano:
# Before the suggested answers.
spoken-answers = Możesz odpowiedzieć:
# Instead of the list of sources, which is not read.
spoken-sources = Źródła są zapisane pod odpowiedzią.
spoken-to = do
# Instead of a web address. HOST is such as example.org.
spoken-link = link do strony HOST

## Numbers with a meaning

# The days of a month as they are read in a date, from the first to the thirty-first.
spoken-days = pierwszego, drugiego, trzeciego, czwartego, piątego, szóstego, siódmego, ósmego, dziewiątego, dziesiątego, jedenastego, dwunastego, trzynastego, czternastego, piętnastego, szesnastego, siedemnastego, osiemnastego, dziewiętnastego, dwudziestego, dwudziestego pierwszego, dwudziestego drugiego, dwudziestego trzeciego, dwudziestego czwartego, dwudziestego piątego, dwudziestego szóstego, dwudziestego siódmego, dwudziestego ósmego, dwudziestego dziewiątego, trzydziestego, trzydziestego pierwszego
# DAY is one of those above.
spoken-date = DAY MONTH YEAR roku
# A number of ECTS credits, one for each plural form of the language (CLDR); unused forms say the same as “other”.
spoken-ects-one = NUMBER punkt e-ce-te-es
spoken-ects-few = NUMBER punkty e-ce-te-es
spoken-ects-many = NUMBER punktów e-ce-te-es
spoken-ects-other = NUMBER punktu e-ce-te-es
# A level of qualification. FRAMEWORK is one of those below. It begins with the word for “level”.
spoken-level = poziom NUMBER FRAMEWORK
# The same after the word for “level” was read already.
spoken-level-of = NUMBER FRAMEWORK

## Abbreviations: “short=long”, parted by a semicolon and a space

# As they stand after “level … of”.
spoken-frameworks = ERK=Europejskiej Ramy Kwalifikacji; EQF=Europejskiej Ramy Kwalifikacji; PRK=Polskiej Ramy Kwalifikacji
spoken-short = np.=na przykład; m.in.=między innymi; itd.=i tak dalej; itp.=i tym podobne; tj.=to jest; godz.=godzina; ECTS=e-ce-te-es; ERK=e-er-ka; EQF=e-ku-ef; PRK=pe-er-ka; ZSK=zet-es-ka; UE=u-e; EOG=e-o-gie; ENIC=enik; NARIC=narik; NAWA=nawa; RODO=rodo; PDF=pe-de-ef; BUR=bur; ESCO=esko
