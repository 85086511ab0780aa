utter-check-credential =
    I cannot read or verify credentials yet, so please do not paste or send yours here: it holds personal data.
    You can check it yourself: does it say who holds it, who issued it, when and where? Is there an electronic seal or signature?
    A European Digital Credential can be opened in the viewer on the Europass website. For other documents, ask the issuer to confirm it.
    If you are still unsure, a counsellor can tell you whom to ask.
    .button-ask-authenticity = What should I check?
    .button-request-human = Talk to a counsellor
    .sources = annex-ii

# Facts: see docs/knowledge.md.
fact-portability-yours = A micro-credential belongs to you, the person who earned it. You can store it and share it easily, also in a secure digital wallet such as Europass.
    .more = You decide who may see it and for how long. Whoever stores or receives it must follow data protection law (GDPR). Ask the provider before you enrol in which form you will get it.
    .simple = Your micro-credential is yours. You can keep it on your phone or computer and show it to others.
fact-portability-open = Storage should rest on open standards, so that the credential can be moved to another system and its authenticity can be checked.
    .more = Open standards mean that you are not tied to one company or platform. A credential in such a format can be read by other software, and its seal or signature can be verified.
    .simple = You can move it from one place to another. Others can check that it is real.
fact-portability-formats = Usual forms are a European Digital Credential, an Open Badge, a document with an electronic seal (PDF) or paper. Check with the issuer which one you will get.
    .more = A European Digital Credential carries the issuer’s electronic seal and opens in the Europass viewer. An Open Badge is a picture with data inside, kept on a badge platform. A plain PDF without a seal can only be confirmed by the issuer.
    .simple = It may be a digital file, a badge or paper. Ask which one you will get.
fact-portability-how = Usually in four steps: 1. ask the issuer for the digital file; 2. save the file and a copy; 3. put it into a wallet, for example your free Europass account; 4. share a link or the file when somebody asks. Check the help pages of your wallet for the details.
    .more = In Europass, a wallet is part of the profile: sign in, open “Digital credentials” and upload the file. The names of menus may change. Keep a copy outside the wallet, so that you do not depend on one service.
    .simple = First ask for the file. Then save it twice. Then put it into a wallet, such as Europass. Check the help page there.
fact-portability-share = You choose whom you show it to, and share only what that person needs.
    .more = A wallet can usually make a link for a set time; after that it no longer opens. An employer mostly needs the title, the issuer, the date and the learning outcomes. Before you upload a credential anywhere, look at who runs the site and what it does with your data.
    .simple = You decide who sees it. Show only what is needed.
fact-portability-lost = If you lose it, the issuer can usually issue it again or confirm it. Check with the issuer what it needs from you.
    .more = Write the title, the date and the name under which you took the course. If the issuer no longer exists, its successor or the body that supervised it may have the files. With a copy of your own you are safer.
    .simple = Ask the issuer for a new copy. Usually that is possible. Keep a second copy yourself.
fact-portability-delete = You can usually remove it from your wallet and end links that you have shared. Check with the issuer as well: it often keeps its own record of what it issued.
    .more = A person who has saved a copy still has it. Under data protection law you can ask whoever holds your data what they keep and ask for deletion; there may be reasons for which an issuer must keep records.
    .simple = You can usually delete it and stop sharing. Ask the issuer what it keeps.
fact-portability-cost = A Europass account is free. Other wallets are usually free for the holder too; check before you sign up. Some issuers may charge for a printed copy.
    .more = You should never have to pay to show your own credential to an employer. If a site asks for money to “activate” it, ask the issuer first.
    .simple = Europass is free. Other wallets are usually free too. Check first.
fact-portability-where = You can keep it in a digital wallet, for example in Europass, and on your own computer or phone. Cairn keeps no credentials.
    .more = A wallet lets others check the seal; a file on your computer is your safety copy. In time, the European Digital Identity Wallet of your country may hold credentials as well: ask whether it does already.
    .simple = Keep it in a wallet such as Europass. Keep a copy on your computer too.
fact-portability-who = You decide: the credential belongs to you, and you choose with whom you share it.
    .more = The issuer knows what it has issued and must keep to data protection law (GDPR). An employer or a school sees your credential only if you show it, or if the form you chose is public.
    .simple = You decide. Others see it when you show it.
fact-portability-law = Data protection law applies: the General Data Protection Regulation (GDPR). So says principle 7 of the EU Recommendation on micro-credentials.
    .more = The Recommendation itself is advice; the GDPR is law in the EU. It lets you ask whoever holds your data what they keep about you.
    .simple = There is an EU law on personal data. It is called GDPR.
fact-portability-instead = If somebody cannot open or does not want the digital form, usually a printout with a link for checking helps. Check with the issuer whether it also issues paper, and with the receiver what it accepts.
    .more = Send the file and not a screenshot, so that the seal stays. A short note on where it can be checked often saves a question.
    .simple = Print it and add the link. Often the school can give you a paper too. Ask first.
fact-portability-eudi = The European Digital Identity Wallet (EUDI wallet) is an app with which you can prove who you are and keep and share digital documents. The EU countries are to offer one by the end of 2026.
    .more = Data is stored in the wallet itself, and you control what you share; there is to be an overview of who received what. Which documents it takes, and whether micro-credentials are among them, depends on the country: ask the office that offers it.
    .simple = It is an app on your phone. It shows who you are. You can keep documents in it. EU countries should have it by the end of 2026.
fact-portability-edc = A European Digital Credential is a secure digital version of a certificate, diploma or other credential. You control it yourself, and you can store, check and share it with the tools of Europass.
    .more = The issuer can put it straight into your Europass wallet or send you the file by e-mail. A Europass account is not needed to receive it. It carries the issuer’s electronic seal, so others can see whether it has been changed.
    .simple = It is a digital certificate. It has a seal. You can keep and show it with Europass.
fact-portability-badge = An Open Badge is usually a picture with data inside that say who earned what, from whom and when. Check it on the platform of its issuer.
    .more = Open Badges are an international standard, so badges can often be moved from one platform to another. A badge says little by itself: look at what had to be shown for it, and whether anybody assessed it.
    .simple = It is a small picture with data. It usually shows what you have done. Check it on the issuer’s site.
fact-portability-odznaka-plus = Odznaka+ is a Polish application of the Educational Research Institute (IBE) for issuing, keeping and showing digital badges and micro-credentials. It uses the Open Badges standard.
    .more = It works in a browser and on a phone. Since 2024 it has also been adapted to digital micro-credentials. Ask the provider whether it issues credentials there.
    .simple = It is a Polish app for digital badges. You can keep and show them there.
fact-portability-paper = On paper it belongs to you just the same, and paper is usually accepted. Check with the issuer whether you can have a digital form as well.
    .more = A digital one with a seal is quicker to check; with paper, others often have to ask the issuer. Make a scan as a copy for yourself, and keep the original. Whether it still counts is decided by the one you show it to.
    .simple = Paper is fine. It is yours. Ask the school for a digital form too. Usually that helps.
fact-portability-cairn = Cairn cannot store your credential: no documents are kept here. Keep it in a wallet of your own and on your computer.
    .more = Please do not paste it into this conversation: it holds personal data. What you can save here are offers that you like.
    .simple = I cannot store your document. Keep it in a wallet and on your computer.
