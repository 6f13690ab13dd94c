# Several supplies at once.
