# Changing a search: what was understood, taken back or left open.

changing-button-undo = Undo the last change
changing-button-change = Change what I look for
changing-button-another = Another subject
changing-button-provider = Nothing from { $name }
changing-button-without = Without: { $what }
changing-not-there = I cannot leave out a single place. Write where you want to learn instead, for example “in Kraków” or “only online”.
changing-which-provider = Which provider’s offers do you not want to see?
changing-nothing-to-undo = There is no change that I could take back.
changing-nothing-noted = So far I have noted nothing about what you look for.
changing-how = Press what no longer matters, or write it, for example “the price does not matter” or “in Kraków instead”.
