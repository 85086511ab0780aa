from tests.front.conftest import empty_record, rasa, settings

__all__ = ["empty_record", "rasa", "settings"]
