"""The trained model: when it is out of date, and how it is trained."""
