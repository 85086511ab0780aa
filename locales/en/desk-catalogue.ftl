# The catalogue beside a conversation.

desk-catalogue-error-gone = One of these offers is no longer in the catalogue. Look for it again.
# $least, $most (number): how many offers are possible
desk-catalogue-error-count = Choose at least { $least } and at most { $most } offers for this.
desk-catalogue-error-away = The catalogue cannot be read at the moment. You can go on writing; please try again later.

desk-catalogue-title = Offers from the catalogue
desk-catalogue-search = Search the catalogue
desk-catalogue-search-hint = Words for what is to be learnt. At first, it shows what this learner is looking for.
desk-catalogue-free = Search without the learner’s limits
# $what: the learner's limits
desk-catalogue-limits = The learner’s limits: { $what }
# $count (number): how many are shown
desk-catalogue-count =
    { $count ->
        [0] No offer found. Try other words, or search without the learner’s limits.
        [one] { $count } offer
       *[other] { $count } offers
    }
# $day: the day on which the record was last checked
desk-catalogue-checked = checked on { $day }
desk-catalogue-card = Attach card
desk-catalogue-card-closed = Attach card all the same (it says that one cannot apply)
desk-catalogue-choose = Choose
desk-catalogue-chosen = With the chosen offers
desk-catalogue-compare = Compare the chosen ones
desk-catalogue-compare-label = Compare
desk-catalogue-roadmap = Make a roadmap of the chosen ones
desk-catalogue-roadmap-label = Roadmap
