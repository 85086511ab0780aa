"""What is wrong with the catalogue's records: findings that an operator can send to a provider.

Nothing here is said in words: a finding has a kind and values, and who shows it says them in the
language of the reader.
"""
