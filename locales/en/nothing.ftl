# When nothing fits: a search that is repeated for the learner.

nothing-button-watch = Keep looking for me
nothing-button-unwatch = Stop looking
nothing-best-closed = “{ $title }” would fit best, but you cannot apply for it now. What you can apply for is further from what you look for.
nothing-watched = I will keep looking for: { $what }. I cannot write to you by myself. When you come back to this conversation on another day, I will look again and tell you if something fits. Your other limits stay as they are.
nothing-watch-what = What shall I look for? Tell me what you would like to learn, and your limits.
nothing-unwatched = { $count ->
    [0] There is no search that I repeat for you.
    [one] I have stopped repeating your search.
   *[other] I have stopped repeating your { $count } searches.
}
