# What `cairn knowledge check` says to an operator.

knowledge-title = Facts by topic
knowledge-overdue = Past their review: no longer stated as current
knowledge-soon = To be reviewed next
knowledge-unverified = Never compared with a source’s own text: said as “usually”
knowledge-none-due = No fact is past its review.
knowledge-column-kind = topic or table
knowledge-column-verified = verified
knowledge-column-general = general knowledge
knowledge-column-name = fact
knowledge-column-source = source
knowledge-column-verified-on = last checked
knowledge-column-review = check again by
