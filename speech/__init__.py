"""What guidance decided, said in words: for the dialogue's answers and for what the desk sends."""
