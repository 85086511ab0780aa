"""All addresses of the conversation page, part by part."""

from front.desk.conversation import blocking, looking, moving, noting, passing, saying

PAGES = (looking, saying, moving, passing, noting, blocking)
