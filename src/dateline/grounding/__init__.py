"""Raw claims to claims: who (actors), where (places), when (dates)."""
