"""Writing the catalogue to files, one format each."""
