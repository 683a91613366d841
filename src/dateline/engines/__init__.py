"""How the work is spread: in process or over cores, with the same output."""
