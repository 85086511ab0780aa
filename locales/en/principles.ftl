fact-principles-ten = The EU has ten principles for micro-credentials. The Council of the European Union adopted them in 2022 as advice for countries and providers; they are not a law that binds a school.
    .more = Each country decides how it uses the principles. So an offer may keep all of them, some of them or none, and it is worth asking the provider.
    .simple = The EU wrote ten rules for good micro-credentials. They are advice. Schools do not have to follow them.

fact-principles-list = The ten are: 1 quality, 2 transparency, 3 relevance, 4 valid assessment, 5 learning pathways, 6 recognition, 7 portability, 8 learner-centred, 9 authentic, 10 information and guidance.
    .more = Principles 1 to 4 are about the learning itself, 5 and 6 about what it can count towards, 7 and 9 about the document, 8 and 10 about you.
    .simple = 1 quality. 2 clear information. 3 useful content. 4 fair assessment. 5 combining. 6 recognition. 7 easy to keep and share. 8 made for learners. 9 real. 10 advice.

fact-principles-ask-one = You can ask about each of them, by its number or its name.
    .more = For example, type “principle 5” or “portability”. I then say what the principle asks for and what it means for you.
    .simple = Type a number from 1 to 10. I explain that rule.

fact-principle-quality = Principle 1, quality: the provider checks its own work, and somebody from outside checks the provider. For you: ask which quality assurance stands behind an offer and where that is written.
    .more = Checks from outside look mainly at the provider and its own checks, not at every single course. The provider’s own checks should cover the credential, the course behind it, and what learners and other providers say of it. How the checks work should be written down and open to everyone.
    .simple = Rule 1 is quality. The school checks its own work. Others check the school too. Ask who checked it.

fact-principle-transparency = Principle 2, transparency: you can see what you will learn, how much work it is and, where stated, at what level, and you can compare offers. For you: if such information is missing, ask for it before you pay.
    .more = Universities should state the workload in ECTS credits where they can; others may describe it in another way, for example in hours. A country may include micro-credentials in its qualifications framework, but does not have to. Providers should be found in public registers and offers on platforms such as Europass.
    .simple = Rule 2 is clear information. You see what you learn. You see how much work it is. If not, ask first.

fact-principle-relevance = Principle 3, relevance: the learning has a distinct aim and is updated when needs change. For you: check what you will be able to do afterwards and when the course was last updated.
    .more = Schools, employers, social partners and others are encouraged to work together, so that the content fits the labour market. This is no promise of a job.
    .simple = Rule 3 is useful content. The course has a clear goal. It changes when work changes. It promises no job.

fact-principle-assessment = Principle 4, valid assessment: what you have learned is assessed against transparent standards. For you: find out before you enrol how you will be assessed and what counts as a pass.
    .more = Attendance alone is not such an assessment. The type of assessment is one of the points that a micro-credential has to state.
    .simple = Rule 4 is fair assessment. Somebody checks what you learned. The criteria are open. Ask about them first.

fact-principle-pathways = Principle 5, learning pathways: small credentials can be combined into larger ones, and credentials can also be earned for what you learned elsewhere. For you: the organisation that receives them decides whether they count, so ask it first.
    .more = Micro-credentials are meant to be modular. That gives no automatic right to a qualification or degree. What you learned at work or in free time can lead to a micro-credential after an assessment, where a provider offers that.
    .simple = Rule 5 is combining. Small credentials may add up. The school that takes them decides. Ask it first.

fact-principle-recognition = Principle 6, recognition: micro-credentials from providers of formal education are recognised by the usual procedures for foreign qualifications and study periods. For you: recognition is decided case by case and is not automatic.
    .more = The principle names two purposes, study and work. For credentials from companies and others outside formal education it names no procedure; there the employer or school decides what they are worth to it.
    .simple = Rule 6 is recognition. Schools use their usual procedures. It is not automatic. Ask the place where you need it.

fact-principle-portability = Principle 7, portability: the credential belongs to you, and you can easily keep and share it, also in a secure digital wallet such as Europass. For you: ask in which form you will get it.
    .more = You decide whom you show it to; the rules on personal data (GDPR) apply. Storage should rest on open standards, so that systems understand each other and others can check that the credential is genuine.
    .simple = Rule 7 is easy sharing. The credential is yours. You can keep it in a digital wallet. You choose who sees it.

fact-principle-learner-centred = Principle 8, learner-centred: the learning is designed for the people it is meant for, and their feedback improves it. For you: check whether the offer fits your needs, and say what could be better.
    .more = Learners should take part in quality assurance, inside the provider and outside it. Good signs are a clear description of the target group and a way to give feedback.
    .simple = Rule 8 puts learners first. The course fits the people in it. Your opinion counts. Tell the school what to change.

fact-principle-authentic = Principle 9, authentic: a micro-credential holds enough information to check who holds it, who issued it, and when and where. For you: look for these four points in your document.
    .more = Whoever gets the document should be able to check it, for example by an electronic seal or with the issuer. I cannot certify a document; the issuer can confirm it.
    .simple = Rule 9 is being real. The document shows your name and the issuer. It shows date and place. Others can check it.

fact-principle-guidance = Principle 10, information and guidance: advice on micro-credentials is part of lifelong learning guidance and should reach as many people as possible. For you: you may ask for advice before you choose.
    .more = The advice should be inclusive and support choices in education, training and career. If you would like to talk to a person, write that you want a counsellor.
    .simple = Rule 10 is advice. Everybody should get help with choosing. You can ask me. You can also ask a counsellor.

fact-principles-law = The principles are in a recommendation of the Council. Recommendations of the EU are acts that do not bind.
    .more = They have no legal consequences by themselves, but may guide how rules are read. A country can turn the principles into its own law; check your country’s rules.
    .simple = The principles are advice from the EU. They are not a law. Your country may have its own law.

fact-principles-when = The Council adopted the recommendation on 16 June 2022. It appeared in the Official Journal on 27 June 2022 as 2022/C 243/02.
    .more = The Polish edition of the Official Journal gives 22 June 2022 as the date of the act. It is the same act with the same number.
    .simple = The EU adopted the ten rules in June 2022.

fact-principles-who = The principles speak to countries, public authorities and providers that design and issue micro-credentials. It is for the provider to show that an offer keeps to them.
    .more = I can only say what an offer’s record states. What it does not state, please ask the provider.
    .simple = The rules are for countries and schools. The school must show that it follows them.

fact-principles-why = The principles are there to build trust in micro-credentials and to improve their quality. They can be used in any field or sector.
    .more = With the same principles everywhere, offers become easier to compare. The principles alone do not prove that an offer is good.
    .simple = The rules build trust. They make credentials better. They are for every subject.

fact-principles-check = To check an offer, see whether it states outcomes, workload, level, assessment, quality assurance and who issues the credential. Ask the provider about what is missing.
    .more = Ask also in which form you get the credential and whether others can check it. An offer that states little need not be bad, but you cannot compare it.
    .simple = Read the offer. Look for goals, work, level and assessment. Ask about what is missing.

fact-principles-automatic = No. The principles give you no right to recognition, to a place at a school or to a job; the receiving institution or employer decides.
    .more = They say how decisions should be made, not how they end. Ask the institution before you enrol.
    .simple = No. The rules give no guarantee. The school or employer decides.

fact-principles-cairn = I use the principles when I show offers: I compare them on the same points, say what a record does not state, and never promise recognition.
    .more = I also name the source of what I say, and a counsellor can take over. I do not judge the quality of an offer myself.
    .simple = I follow these rules too. I compare offers. I say what is missing. I promise nothing.
