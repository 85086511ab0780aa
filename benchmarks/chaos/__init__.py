"""Half an hour of people and faults: is anything acknowledged lost, doubled, or told to others?"""
