# The user's own notes.
