utter-fallback-error =
    Przepraszam, po mojej stronie coś poszło nie tak i nie mogę na to odpowiedzieć. Zapytaj, proszę, innymi słowami albo poproś o rozmowę z doradcą.
    .button-request-human = Rozmowa z doradcą
    .button-ask-capabilities = W czym możesz mi pomóc?
