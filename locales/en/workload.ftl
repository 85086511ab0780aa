fact-workload-hours = According to the ECTS Users’ Guide, one ECTS credit in most cases stands for 25 to 30 hours of work. Five credits are then about 125 to 150 hours.
    .more = The guide counts 1,500 to 1,800 hours in a full year of study, which is 60 credits. Some countries set the hours by law, so the number can differ.
    .simple = One ECTS credit is about 25 to 30 hours of work.

fact-workload-all = The hours include everything: classes, online learning, group work, reading at home, preparing for exams and the exams.
    .more = So a course with few lessons can still mean many hours. Ask the provider how they are split.
    .simple = The hours include classes and homework. They include exams too.

fact-workload-weeks = To get weeks, divide the hours by the hours that you have in a week. With 6 hours a week, one credit takes about 4 to 5 weeks.
    .more = Tell me the credits or hours and your hours a week, and I work it out. The other way round works too: from weeks to hours a week.
    .simple = Divide the hours by your hours a week. Then you know the weeks.

fact-workload-estimate = The hours tell what students typically need, so they are an estimate. You may need more or less.
    .more = What you know already, the language and how tired you are all play a part. Plan some time in reserve.
    .simple = This is an estimate. You may need more time or less time.

fact-workload-pl = In Poland the law says it too: one ECTS credit corresponds to 25 to 30 hours of a student’s work, in class and alone.
    .more = The rule is in Article 67(3) of the Law on Higher Education and Science of 20 July 2018. It is meant for studies; training firms may count differently.
    .simple = In Poland one ECTS credit is 25 to 30 hours. A law says so.

fact-workload-gb = British credits are another unit: one credit stands for 10 hours of learning. Do not take them for ECTS credits.
    .more = As a rule two British credits count as one ECTS credit; check with the institution that is to accept them.
    .simple = British credits are different. One credit is 10 hours.

fact-workload-law = The hours in a full year of study are often set by national law; the ECTS guide itself is a common guide of the European higher education area.
    .more = Micro-credentials outside universities need not use ECTS. They may state their workload in another way.
    .simple = Many countries have a law on this. The guide helps all of them.

fact-workload-law-pl = In Poland it is Article 67(3) of the Law on Higher Education and Science of 20 July 2018: one ECTS credit corresponds to 25 to 30 hours of work.
    .more = It covers classes organised by the university and the student’s own work for them.
    .simple = In Poland the law on higher education says it: 25 to 30 hours.

fact-workload-instead = Not every provider uses ECTS. Universities should where they can; others may describe the workload in another way, for example in hours.
    .more = Hours can be compared directly if you know what they include. Ask whether study at home is counted.
    .simple = Some courses have no credits. Look for hours. Ask if homework counts.

fact-workload-how = From credits to hours: multiply by 25 and by 30. From hours to credits: divide by 30 and by 25; to weeks: divide by your hours a week.
    .more = Example: 3 credits are 75 to 90 hours; with 5 hours a week that is 15 to 18 weeks. Hours turned into credits are only a comparison; credits are awarded by an institution.
    .simple = Credits times 25 or 30 gives hours. Hours divided by your weekly hours gives weeks.

fact-workload-how-long = One credit is about 25 to 30 hours, so with 5 hours a week about 5 to 6 weeks, and with 10 hours a week about 3 weeks.
    .more = How long an offer lasts also depends on its timetable. Look at the start and end in its description.
    .simple = One credit takes 5 to 6 weeks with 5 hours a week.

fact-workload-who = As a rule, the institution that offers a course sets its credits by the estimated workload. Check with it how it counted.
    .more = Only an institution can award credits, usually after you have passed the assessment.
    .simple = The school sets the credits. Ask the school how it counted.

fact-workload-automatic = No, credits from one place are not automatically counted in another. The receiving organisation decides.
    .more = The number of credits tells the volume, not the level or the subject. Ask the receiving institution what it needs.
    .simple = No. Another school need not count your credits. That school decides.

fact-workload-check = Look for the workload in the offer’s description: it is one of the elements that a micro-credential has to state, in ECTS credits where possible.
    .more = If it is missing, ask the provider for hours in class and hours alone.
    .simple = Look for credits or hours in the offer. Ask if they are missing.

fact-workload-why = Credits make the workload of different offers comparable, so that you know how much time to plan.
    .more = They say nothing about how hard an offer is; the level does.
    .simple = Credits help you compare. You see how much time you need.

fact-level-eight = The European Qualifications Framework (EQF) has eight levels. They describe what somebody knows and can do, from level 1 to the most advanced, level 8; they do not say how long learning takes.
    .more = The EQF works as a translation between the systems of the countries. Countries keep their own levels and relate them to it.
    .simple = There are eight European levels. Level 1 is the simplest. Level 8 is the highest.

fact-level-bands =
    Usually, roughly:
    • 1–2: basic knowledge, simple tasks with supervision
    • 3–4: more independent work in known situations
    • 5: specialised knowledge, solving problems in your field
    • 6–8: advanced knowledge; often bachelor’s, master’s and doctoral degrees
    Check with the issuer which level an offer has.
    .more = The levels build on each other in knowledge, skills, and responsibility and autonomy. Words such as “beginner” or “advanced” in a course’s title are usually no level of the EQF.
    .simple = Levels 1 and 2 are often simple tasks. Levels 3 and 4 are more independent work. Level 5 is special knowledge. Degrees are often at 6 to 8.

fact-level-countries = Countries have levels of their own, and the same number need not mean the same level: level 8 in Ireland is level 6 of the EQF.
    .more = Tell me a level and its country, for example “level 6 in Ireland”, and I say which level of the EQF it stands for, if that is known. You can compare countries yourself on Europass.
    .simple = Countries have their own levels. The same number can mean another level.

fact-level-optional = Each country decides whether micro-credentials get a level in its framework. Some state none.
    .more = If none is stated, compare by learning outcomes instead. I do not guess a level.
    .simple = Some micro-credentials have no level. That is allowed.

fact-level-pl = The Polish Qualifications Framework (PRK) has eight levels that correspond to the levels of the EQF.
    .more = Levels are assigned to qualifications in the Integrated Qualifications System. A course without such a qualification has no PRK level by itself.
    .simple = Poland has eight levels. They match the European levels.

fact-level-gb = The United Kingdom has several frameworks. Level 8 in Scotland (SCQF) and level 5 in England, Wales and Northern Ireland both stand for EQF level 5.
    .more = The levels were related to the EQF while the United Kingdom was a member of the EU. For a decision today, ask the institution or UK ENIC.
    .simple = The UK has several systems. Scotland has twelve levels. Say which part of the UK you mean.

fact-level-ie = Ireland’s framework (NFQ) has ten levels: 6 is EQF 5, 7 and 8 are EQF 6, 9 is EQF 7 and 10 is EQF 8.
    .more = Below that, 5 is EQF 4, 4 is EQF 3, 3 is EQF 2, and 1 and 2 are EQF 1.
    .simple = Ireland has ten levels. Irish level 6 is European level 5.

fact-level-check = On Europass you can choose two countries and see their levels side by side with the EQF.
    .more = There are up to five examples of qualifications for each kind. A national qualifications register says more on a single one.
    .simple = Go to Europass. Choose two countries. You see their levels.

fact-level-who = Countries decide on the levels in their own frameworks and relate them to the EQF.
    .more = A provider cannot give a level of a framework on its own authority where a national procedure exists. Ask it where the level was assigned.
    .simple = Each country sets its levels. A school cannot invent them.

fact-level-automatic = No. A level opens no door by itself: in Austria, for example, a level of the framework gives no entitlement and no automatic access to the next level.
    .more = The institution that you apply to decides. A level helps it to understand what you know and can do.
    .simple = No. A level is only information. The school decides.

fact-level-automatic-de = No. In Germany a level of the framework (DQR) brings no new entitlements to admission, credit or recognition.
    .more = It shows at which level competences are. The institution or authority decides on admission and recognition.
    .simple = No. A German level gives no new rights.

fact-level-why = Levels help people, schools and employers to understand and compare what was learned in different countries.
    .more = They do not measure a person, and two qualifications at one level can be quite different.
    .simple = Levels help to compare. They help people who move to another country.

fact-level-law = The levels come from a recommendation of the Council of the EU of 22 May 2017 (2017/C 189/03), which replaced one of 2008.
    .more = A recommendation does not bind; each country has its own law or practice on its framework.
    .simple = The EU wrote the levels down in 2017. Each country has its own rules too.

fact-level-instead = If no level is stated, compare the learning outcomes and what you need to know before you start, and ask the provider.
    .more = The level is one of the elements that a micro-credential should state where it applies.
    .simple = No level? Read what you will learn. Ask the school.

fact-workload-year = A full year of full-time study is 60 ECTS credits, according to the ECTS Users’ Guide. Half a year is then about 30.
    .more = A micro-credential is much smaller. Its credits tell how large a part of such a year it would fill.
    .simple = A full year at university is 60 credits.

fact-workload-degrees = A bachelor’s degree usually has 180 or 240 ECTS credits, a master’s degree often 90 or 120. Check with the university.
    .more = Three years of 60 credits are 180, four years are 240. Some fields, such as medicine, have one long programme instead.
    .simple = A bachelor’s degree often has 180 or 240 credits. Ask the university.

fact-workload-british = As a rule British credits are halved: two British credits count as one ECTS credit, so 20 would be about 10 ECTS credits. Check with the institution that is to accept them.
    .more = A British credit stands for 10 hours of learning and an ECTS credit for 25 to 30 hours, so the hours do not match exactly. Ask for the level of the credits too.
    .simple = Two British credits are often one ECTS credit. Ask the school that takes them.

fact-level-languages = No: A1 to C2 are language levels of another framework (CEFR), and not levels of the EQF. Usually nothing translates one into the other; check what the school or employer asks for.
    .more = The CEFR describes how well somebody understands, speaks and writes a language. The EQF describes knowledge, skills and independence in any field of learning.
    .simple = A1 to C2 show how well you know a language. They are often mixed up with EQF levels. They are something else.

fact-level-degrees = Usually a bachelor’s degree stands at EQF level 6, a master’s degree at level 7 and a doctorate at level 8; short courses of higher education are often at level 5. Check with the university.
    .more = The country’s framework or the diploma supplement tells the level of a degree. A credential that is a part of such a programme need not have the same level.
    .simple = A bachelor’s degree is often level 6. A master’s is level 7. A doctorate is level 8. Check your diploma.

fact-level-pl-degrees = In Poland a diploma of first-cycle studies (licencjat, inżynier) is at level 6 of the PRK, a master’s diploma (magister) at level 7.
    .more = The levels are set by the law on the Integrated Qualifications System. Newer diplomas show the level with a sign of the PRK.
    .simple = In Poland a licencjat is level 6. A magister is level 7.

fact-level-pl-matura = The Polish matura certificate (świadectwo dojrzałości) is at level 4 of the Polish Qualifications Framework and at EQF level 4.
    .more = It gives access to higher education; a university may ask for more. This is how the recognition centre of Iceland lists it.
    .simple = The Polish matura is level 4.

fact-level-school = A certificate at the end of upper secondary school is usually at EQF level 4, and often at 3 or 5 for some vocational ones. Check your country’s framework.
    .more = Tell me the country and the name of the certificate if you know its national level, and I compare the levels. The certificate itself may state one.
    .simple = Finishing secondary school is often level 4. Check it for your country.

fact-level-harder = A higher level means learning that is more demanding and more advanced, not longer. How long something takes is told by its workload, in ECTS credits or hours.
    .more = A short course can be at a high level, and a long one at a low level. Look at both before you choose.
    .simple = A higher level is harder. It is not longer. Hours or credits tell the time.

fact-workload-size = No number of ECTS credits or hours is fixed for a micro-credential: the EU definition sets no maximum size and speaks of a small volume of learning.
    .more = A country or a provider may set limits of its own. The description of an offer should state its workload.
    .simple = The EU gives no fixed size. It only says that it is small.

fact-level-outside = As far as I know, countries outside Europe, such as the United States, have usually not linked their levels to the EQF, so I cannot say which level it is. Check with the ENIC-NARIC centre of the country where you need it.
    .more = The centre can say what a foreign qualification compares with. Some countries, such as Australia, have frameworks of their own.
    .simple = Countries such as the USA often have no EQF levels. Ask the ENIC-NARIC centre.

fact-level-pl-vocational = In Poland a diploma from a technikum is usually at level 4 of the PRK, one from a first-stage vocational school (branżowa) at level 3, and a primary school certificate at level 2. Check it in the Integrated Qualifications Register.
    .more = The levels of the PRK match those of the EQF. Other qualifications have a level only if they are in the register.
    .simple = A technikum diploma is often level 4. A vocational school is often level 3. Check the register.
