"""Starting Cairn's processes and watching over them."""
