utter-fallback-error =
    Sorry, something went wrong on my side and I cannot answer that. Please ask in other words, or ask for a counsellor.
    .button-request-human = Talk to a counsellor
    .button-ask-capabilities = What can you do?
