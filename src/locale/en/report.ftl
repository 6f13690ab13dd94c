# The sheet to print or to send.
