utter-ask-principles =
    The Council of the European Union adopted a recommendation on micro-credentials on 16 June 2022 (2022/C 243/02). It advises countries and providers; it is not a law that binds schools. Its ten principles in short:
    1. Quality: the provider checks its own work and is also checked from outside.
    2. Transparency: you can see what you learn, how much work it takes and at what level, and can compare offers.
    3. Relevance: the learning has a clear aim and is updated when needs change.
    4. Valid assessment: what you have learned is assessed against open standards.
    5. Learning pathways: small credentials can be combined; the organisation that accepts them decides.
    6. Recognition: for credentials from formal education, the usual procedures for foreign qualifications are used.
    7. Portability: the credential is yours, and easy to keep and share.
    8. Learner-centred: courses fit the people they are for and improve with their feedback.
    9. Authentic: it can be checked who holds it, who issued it, when and where.
    10. Information and guidance: advice reaches as many learners as possible.
    .button-ask-quality = More on quality
    .button-ask-stacking = More on combining
    .button-ask-recognition = More on recognition
    .sources = recommendation, annex-ii
