"""What runs inside Rasa. Rasa loads it by the names in config.yml and endpoints.yml."""

from bot.schema_checks import remember

remember()
