"""The bridge to Chatwoot: for services that have a desk of their own."""
