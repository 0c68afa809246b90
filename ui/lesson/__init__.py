"""A lesson being taken: scenes, the practice on the drawn phone, the quiz, what it leaves, its review."""
