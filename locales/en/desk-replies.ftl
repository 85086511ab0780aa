# Saved replies: the page where they are kept, and the list beside a conversation.

desk-replies-title = Saved replies
desk-replies-about = Texts you use often. You put them into a message with one key and can change them before you send them.
desk-replies-new = New saved reply
desk-replies-load = Add the ready-made replies
desk-replies-search = Search saved replies
desk-replies-search-hint = Words from the name or the text. The beginning of a word is enough.
desk-replies-keys = Type words from the name or the text. Down arrow: to the list. Enter: put it into the message. Escape: back here.
# $count (number): how many were found
desk-replies-count =
    { $count ->
        [0] No saved reply found.
        [one] { $count } saved reply
       *[other] { $count } saved replies
    }
desk-replies-shared = shared
desk-replies-private = only for you
# $count (number): how often it was used
desk-replies-used =
    { $count ->
        [0] not used yet
        [one] used once
       *[other] used { $count } times
    }
desk-replies-told-saved = Saved.
desk-replies-told-deleted = Deleted.
desk-replies-told-loaded = The ready-made replies have been added.
desk-replies-back = All saved replies
desk-replies-name = Name
desk-replies-name-hint = You see it in the list. Learners do not.
# $language: such as Polish
desk-replies-text = Text ({ $language })
desk-replies-share = Shared with everyone at the desk
desk-replies-share-hint = Supervisors and editors may change shared replies.
desk-replies-save = Save
desk-replies-copy = Make a copy for me
# $name: the name of the reply
desk-replies-copy-name = Copy: { $name }
desk-replies-delete = Delete
desk-replies-delete-ask = Delete “{ $name }”?
desk-replies-delete-own = It cannot be brought back. Messages already sent stay as they are.
desk-replies-delete-shared = It disappears for everyone at the desk and cannot be brought back. Messages already sent stay as they are.
desk-replies-keep = Keep it
desk-replies-only-read = This reply is shared. You can use it, and make a copy to change.
desk-replies-manage = Manage saved replies
desk-replies-learner = Learner’s first name
desk-replies-learner-hint = Only if the learner gave it. It is put into the text and kept nowhere else.
# $wanted, $language: names of languages
desk-replies-foreign = There is no text in this language: { $wanted }. This one is in: { $language }.
# $names: variables such as {"{"}name{"}"}
desk-replies-open = Still open: { $names }

desk-replies-variables = Variables
desk-replies-variable-name = the learner’s first name, if you type it beside the list
desk-replies-variable-counsellor = your name, as learners see it
desk-replies-variable-offer = the titles of the offers you attached
desk-replies-variable-link = the web page of the first attached offer
desk-replies-variable-day = today’s date
desk-replies-variable-hours = when counsellors are next here
desk-replies-variables-about = They are filled in when you put the reply into a message. What is not known stays as it is, in braces, so that you see it before you send.

desk-replies-wrong = It was not saved. See what is marked below.
desk-replies-wrong-name = Give it a name.
desk-replies-wrong-text = Write a text in at least one language.
# $limit (number): how many characters are allowed
desk-replies-wrong-long = This is too long. At most { $limit } characters are possible.
# $names: what was typed in braces. $known: the variables there are
desk-replies-wrong-variable = There is no such variable: { $names }. These can be used: { $known }.
desk-replies-error-unknown = There is no such saved reply. It may have been deleted.
