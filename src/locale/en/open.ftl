# A scenario that comes in a link.
