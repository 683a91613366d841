"""Event types, toll kinds, standings and voice kinds as data, with crosswalks to the field's code books."""
