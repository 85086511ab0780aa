fact-definition-record = A micro-credential is a record of what you have learned in a small volume of learning, such as a short course.
    .more = It says what you now know, understand and can do, not only which course you took. The same course with or without an assessment can therefore end in different documents.
    .simple = A micro-credential is a document. It says what you learned in a short course.

fact-definition-assessed = What you have learned was assessed against transparent and clearly defined criteria, and quality assurance stands behind it.
    .more = The document should say how you were assessed and which quality assurance there was. If it does not, ask the issuer.
    .simple = Somebody checked your learning. The rules for the check are clear.

fact-definition-owned = It belongs to you: you can keep it where you choose, and share it with whom you choose.
    .more = To be portable, it has to be understood by others too, and they have to be able to check that it is genuine.
    .simple = It is yours. You keep it. You show it to anyone you like.

fact-definition-alone = It can stand alone or be combined with others. Whether it counts towards something larger, the receiving organisation decides.
    .more = Combining gives no automatic right to a qualification or degree. Ask the school or employer before you rely on it.
    .simple = It can stand alone. Sometimes small ones add up. The school that takes them decides.

fact-definition-pl = In Poland the official word is “mikropoświadczenie”. The Educational Research Institute (IBE) tests there how micro-credentials can be issued and collected.
    .more = The project writes standards for creating and issuing them; the micro-credentials are digital. Its web page says where it stands.
    .simple = The Polish word is “mikropoświadczenie”. An institute called IBE tests them in Poland.

fact-definition-how = You get one after an assessment: either at the end of a course that leads to it, or for what you learned elsewhere, for example at work.
    .more = Not every provider offers an assessment without the course. Ask whether it does, what it costs and what evidence to bring.
    .simple = Take a course and pass the check. Or show what you learned at work. Not every school offers that.

fact-definition-how-long = The EU definition speaks of a small volume of learning and names no number of hours or weeks. How long an offer takes is stated in its description.
    .more = Compare the workload rather than the weeks: the same hours can be spread over a few days or several months.
    .simple = The EU gives no fixed length. It is short. Look at the offer for the hours.

fact-definition-cost = Prices usually differ a lot, and some offers are free; the EU recommendation sets none. Check with the provider what the price covers.
    .more = Often the learning and the document are charged separately. Public funding may pay for part; ask me about funding.
    .simple = Prices differ a lot. Some offers cost nothing. Ask what is included.

fact-definition-who = As a rule, universities, schools, training firms, employers and public bodies can issue them. Check with the issuer on what basis it does so, as countries have rules of their own.
    .more = Who the issuer is matters later: usual recognition procedures are meant for credentials from formal education. Cairn issues none.
    .simple = Many can issue one. Schools, firms and offices often do. Ask the issuer what allows it.

fact-definition-law = The common definition comes from a recommendation of the Council of the EU (2022/C 243/02). Recommendations of the EU do not bind, so national law may use other words.
    .more = What a document is called therefore tells little. Look at what it states: outcomes, workload, assessment, quality assurance and issuer.
    .simple = The EU wrote a definition. It is advice, not law. Your country may use other words.

fact-definition-law-pl = In Poland, statutes did not know the term in early 2024 as far as I know. This may have changed; check with the Educational Research Institute or a counsellor.
    .more = Qualifications in the Integrated Qualifications System are usually something else: they are listed in a public register and have a level.
    .simple = In 2024 Polish law probably had no such word. This may be different now. Please check.

fact-definition-digital = Micro-credentials are easy to keep and share, also in secure digital wallets such as Europass. Ask the issuer in which form you will get yours.
    .more = A digital one can carry an electronic seal by which others check it. A paper or PDF copy can be shown too, but is harder to check.
    .simple = Many are digital. You can keep them in a wallet on your phone. Ask which form you get.

fact-definition-check = Look whether the document names you, its title, the country, the issuer, the date, the outcomes, the workload, the level, the assessment, the form of learning and the quality assurance.
    .more = These are the standard elements of the EU recommendation. The more of them are missing, the harder it is for others to judge the document.
    .simple = Look at the document. It should name you, the issuer and the date. It should say what you can do.

fact-definition-why = More and more people need to update what they know and can do, because work and society change fast. Micro-credentials are meant to make such small steps visible.
    .more = The recommendation names lifelong learning and employability as what they are for. Whether one helps you depends on your goal.
    .simple = Work changes fast. People need new skills. Micro-credentials show small steps in learning.

fact-difference-degree = A degree usually takes years and covers a whole field; a micro-credential covers a small part and is not a degree. Check what the document says.
    .more = Some universities let parts of a degree be earned as micro-credentials. Check with the university whether yours would count.
    .simple = A degree takes years. A micro-credential is short. It is not a degree.

fact-difference-attendance = A certificate of attendance often says only that you were there; a micro-credential says what you can do and rests on an assessment. Check what was assessed.
    .more = The word “certificate” is used for both. The issuer can tell you how it assessed.
    .simple = One paper may say you were there. A micro-credential says what you can do.

fact-difference-badge = A digital badge is usually a form in which proof is issued. It can hold a micro-credential, but not every badge does; check what is in it.
    .more = A badge may also stand for taking part or for a membership. Open it, and ask the issuer if it says little.
    .simple = A badge is a digital picture with data. It can be a micro-credential. Not every badge is one.

fact-difference-qualification = A qualification is the formal outcome of an assessment by a competent authority, often a diploma or certificate. A micro-credential may be part of a country’s system of qualifications, but need not be.
    .more = Countries decide whether they include micro-credentials in their qualifications frameworks. If yours is included, it also has a level.
    .simple = An official body gives a qualification. A micro-credential is not always one. Each country decides.

fact-difference-check = The name alone does not decide. Read what the document says about learning outcomes, workload, assessment, quality assurance and issuer.
    .more = If it states outcomes and an assessment against criteria, it comes close to a micro-credential, whatever it is called.
    .simple = Do not look only at the name. Read what it says you can do.

fact-difference-who = Each country decides by its own priorities whether micro-credentials belong to its qualifications framework.
    .more = Its register of qualifications shows what is included. In Poland this is the Integrated Qualifications Register.
    .simple = Each country decides for itself. Look in its register.

fact-difference-automatic = No, several micro-credentials do not turn into a degree or qualification by themselves. The institution that awards it decides what it counts.
    .more = Ask it in writing before you collect credentials for that purpose, and ask about limits and time limits.
    .simple = No. Many small ones are not a degree. The university decides.

fact-difference-instead = If a job or school asks for a degree or a licence, a micro-credential usually does not replace it. Check with the employer, school or authority what they accept.
    .more = It may still help beside it, to show a skill that your diploma does not show.
    .simple = Some jobs need a degree. A micro-credential often does not replace it. Ask first.

fact-benefits-skill = Many learners use micro-credentials to add new skills for work to a qualification that they have. They may help with a promotion, with a change of career or after losing a job.
    .more = Learners also name personal growth and a way to further learning. Employers see them as a way to train staff for what the company needs.
    .simple = Many people use them to add a new skill. It can help at work or with a new job.

fact-benefits-evidence = Evidence on what micro-credentials are worth is still scarce; the OECD said so in 2023. I therefore name no figures on pay or jobs.
    .more = What is known depends on the programme, on the learner and on how success is measured. Results from one country or platform need not hold for you.
    .simple = Nobody knows exactly how much they help. There are few studies. So I name no numbers.

fact-benefits-trust = What they are worth on the labour market is not well known either, and trust in them differs. So before you start, ask an employer that you would like to work for.
    .more = Cedefop, the EU agency for vocational training, found in 2023 that trust depends, among other things, on people’s situation and on the country’s system.
    .simple = Some employers trust them. Others do not know them. Ask an employer first.

fact-benefits-automatic = No. A micro-credential guarantees no job, pay rise or place at a school; the employer or the institution decides.
    .more = Be careful with providers that promise such things. Ask them for the basis of the promise in writing.
    .simple = No. It guarantees no job. The employer decides.

fact-benefits-freelance = One study of an online platform for freelancers found that earnings rose after a skills test with a digital certificate. The certificate made clients more confident; the workers were as skilled as before.
    .more = It looked at one platform and at short tests, so it says little about other micro-credentials or about jobs in a company.
    .simple = A study looked at people who work online. They earned more with a certificate. It was only one platform.

fact-benefits-how-long = According to a summary of the OECD paper of 2023, longer programmes tend to have better outcomes, and so do those for growing fields and those that add to earlier education.
    .more = People without work experience or long without work seem to gain less. These are patterns, no forecast for one person.
    .simple = Longer courses often help more. Courses for growing fields do too. It is different for everyone.

fact-benefits-check = To check whether an offer is worth it for you, usually three things help: job adverts in your field, a question to an employer, and what the record says about outcomes and assessment.
    .more = Check with the provider how many took the course and what they did afterwards, and how it knows. An offer without an assessment often proves little.
    .simple = Read job adverts. Ask an employer. Look at what the course teaches.

fact-benefits-who = How much it counts is up to whoever receives it: the employer for a job, the institution for studies.
    .more = The same credential can be worth much to one and nothing to another. Ask those that matter to you.
    .simple = The employer or school decides what it is worth.

fact-benefits-signs = Be careful if somebody promises a job, a salary or recognition everywhere. Serious providers usually promise what you will learn, and say how it is assessed; check with them.
    .more = Pressure to pay at once and no clear issuer are often bad signs too.
    .simple = Be careful with big promises. Nobody can promise you a job.

fact-benefits-instead = If a micro-credential does not fit, other ways often lead to the same goal: a longer qualification, validation of what you can do already, or learning at work. A counsellor can help you compare them; check with one.
    .more = Tell me your goal and what you can do already, and I look for offers that fit.
    .simple = There are other ways too. You can learn at work. A counsellor can help you choose.

fact-definition-where = You can look for offers here: name a subject and I search the catalogue. The provider of an offer then enrols you; Cairn only shows the way.
    .more = Each card names the provider and, where the record states it, who issues the credential. If the catalogue has nothing that fits, a counsellor may know more.
    .simple = Tell me a subject. I look for courses. You enrol with the school.

fact-definition-size = The EU definition sets no maximum size: it speaks of a small volume of learning and names no number of ECTS credits or hours.
    .more = A country or a provider may set limits of its own. The description of an offer should state its workload.
    .simple = The EU gives no fixed size. It only says that it is small.

fact-benefits-job = A micro-credential cannot guarantee a job; the employer decides. It can show a skill that the employer is looking for.
    .more = Look at job adverts in your field and see whether they ask for such a skill. Be careful with anyone who promises work.
    .simple = It guarantees no job. It can show what you can do. The employer decides.

fact-definition-badge = A digital badge is usually a small picture with data in it that says what somebody has done and who confirms it. It can hold a micro-credential, but not every badge does; check what is in it.
    .more = Open Badges are a common standard for them. Ask the issuer whether there was an assessment and how others can check the badge.
    .simple = A badge is often a digital picture with data. It can be a micro-credential. Not every badge is one.

fact-definition-names = Names such as nanodegree, MicroMasters, MOOC or bootcamp are usually a provider’s own names for courses. Whether you get a micro-credential depends on the document: check outcomes, workload, assessment and quality assurance.
    .more = Such a course can be good and still end with a certificate of attendance only. Ask the provider what you get at the end.
    .simple = These are often names of courses. Check which document you get.

fact-difference-names = Names such as nanodegree, MicroMasters, MOOC or bootcamp usually stand for a course of one provider, and a micro-credential is the proof of what you learned. Check what the document at the end says.
    .more = A course with such a name may end with a micro-credential, if your learning was assessed and the document says what you can do. Ask the provider.
    .simple = These are often names of courses. A micro-credential is a proof. Check the document.
