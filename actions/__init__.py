"""What Rasa calls: a step of the dialogue for each action, put into words."""
