# Cairn in a terminal (`make shell`).

shell-welcome =
    Cairn, a guidance assistant for learning. You are talking to a program, not to a person.
    Write a message and press Enter. The number of a suggestion is enough. To end, press Ctrl-D.
shell-not-running = Cairn does not answer at { $address }. Start it with “make run” first, in another terminal.
shell-refused = Cairn could not take the message: { $reason }
shell-no-answer = There is no answer yet. Your message is kept: write something, and you will see what has come.
shell-goodbye = The conversation has ended. It is kept as { $conversation }.
shell-offer-address = Page
