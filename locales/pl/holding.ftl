# To, co ktoś już ma: poświadczenie, kwalifikacja, doświadczenie.

holding-noted = Zapamiętuję, co już masz: { $what }.
holding-noted-words = Zapamiętuję te słowa o Twoim doświadczeniu: { $what }.
holding-known = Jest to w katalogu, więc nie będzie polecane drugi raz, a przy planowaniu kolejnych kroków zostanie policzone.
holding-counts = Według opisu może się liczyć do: „{ $title }”. Decyduje instytucja, która wydaje to większe poświadczenie. Nic nie dzieje się automatycznie.
holding-not-in-catalogue = W katalogu nie ma takiego poświadczenia, więc nie można go doliczyć do większego. O tym, czy zostanie uznane, decyduje szkoła, uczelnia albo pracodawca, któremu je pokażesz.
holding-which = Co dokładnie masz? Napisz tytuł poświadczenia albo czego dotyczy Twoje doświadczenie.
holding-button-next = Co dalej?
holding-button-prior = Czy liczy się doświadczenie?
