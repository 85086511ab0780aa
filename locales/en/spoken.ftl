### Reading aloud: what a voice would stumble over, in words. The browser gets them as they are; words in capitals
### (NUMBER, FRAMEWORK, HOST, DAY, MONTH, YEAR) are places where something is put in.

## Parts of an answer, as they are read

# Before the title of an offer.
spoken-offer = Offer NUMBER:
spoken-why = Why it fits:
spoken-mind = What does not fit or is not stated:
# Before the suggested answers.
spoken-answers = You can answer:
# Instead of the list of sources, which is not read.
spoken-sources = The sources are written below the answer.
spoken-to = to
# Instead of a web address. HOST is such as example.org.
spoken-link = link to the page HOST

## Numbers with a meaning

# The days of a month as they are read in a date, from the first to the thirty-first.
spoken-days = 1st, 2nd, 3rd, 4th, 5th, 6th, 7th, 8th, 9th, 10th, 11th, 12th, 13th, 14th, 15th, 16th, 17th, 18th, 19th, 20th, 21st, 22nd, 23rd, 24th, 25th, 26th, 27th, 28th, 29th, 30th, 31st
# DAY is one of those above.
spoken-date = DAY of MONTH YEAR
# A number of ECTS credits, one for each plural form of the language (CLDR); unused forms say the same as “other”.
spoken-ects-one = NUMBER E C T S credit
spoken-ects-few = NUMBER E C T S credits
spoken-ects-many = NUMBER E C T S credits
spoken-ects-other = NUMBER E C T S credits
# A level of qualification. FRAMEWORK is one of those below. It begins with the word for “level”.
spoken-level = level NUMBER of FRAMEWORK
# The same after the word for “level” was read already.
spoken-level-of = NUMBER of FRAMEWORK

## Abbreviations: “short=long”, parted by a semicolon and a space

# As they stand after “level … of”.
spoken-frameworks = EQF=the European Qualifications Framework; ERK=the European Qualifications Framework; PRK=the Polish Qualifications Framework
spoken-short = e.g.=for example; i.e.=that is; etc.=and so on; approx.=about; ECTS=E C T S; EQF=E Q F; PRK=P R K; EU=E U; EEA=E E A; ENIC=Enic; NARIC=Naric; NAWA=Nava; GDPR=G D P R; PDF=P D F; ESCO=Esko
