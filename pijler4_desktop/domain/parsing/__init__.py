"""Read what people write in cells: pure functions from a cell to a value, a doubt or a refusal.

No parser ever raises or guesses. What is certain comes back as the value; what is not comes back
as a problem with the text as written and the readings a person can choose from.
"""
