"""Actors and places as data: loading, look-up of names in any spelling, a user's own additions."""
