"""What is stored: migrations that are killed, and what it costs that nothing is lost."""
