"""One importer per format; all give the same vocabulary."""
