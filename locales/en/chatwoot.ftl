# What agents read in Chatwoot when a conversation is passed on to them; the brief follows, line by line.

chatwoot-note = The assistant has passed this conversation on and is silent now. As soon as the conversation is resolved or pending again, it answers. What it knows:
chatwoot-note-without = The assistant has passed this conversation on and is silent now. As soon as the conversation is resolved or pending again, it answers. It could not be asked what it knows; this is what was kept:
