"""Claims and decisions to events, holdings, ties and disputes: a pure function."""
