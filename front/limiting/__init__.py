"""How much of Cairn one conversation, address, chat or session may take, and all of them together.

``table`` is the one list of limits; ``counting`` counts; ``gate`` decides about messages, ``ways``
about requests, ``doors`` about open pages; ``load`` tells how much is under way.
"""
