"""What comes before guidance: danger, abuse, children, personal data, what is refused.

Pure: texts in, decisions out. Words that are looked for are data, in words/<language>.csv.
"""
