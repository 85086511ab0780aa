### What is deleted by its age, as learners are told it.

# To somebody who comes back to a conversation that was deleted by its age. $days (number)
retention-over =
    { $days ->
        [one] Your earlier conversation is no longer here: we delete conversations { $days } day after the last message, or later if a counsellor was asked for. That way nothing about you stays here for longer than it is needed. You can begin again at any time.
       *[other] Your earlier conversation is no longer here: we delete conversations { $days } days after the last message, or later if a counsellor was asked for. That way nothing about you stays here for longer than it is needed. You can begin again at any time.
    }
