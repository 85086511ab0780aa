from tests.front.conftest import cheap_passwords, empty_record, rasa, settings

__all__ = ["cheap_passwords", "empty_record", "rasa", "settings"]
