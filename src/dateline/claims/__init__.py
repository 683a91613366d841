"""Doc to claims: one module a kind (events, tolls, holdings, ties); voice and standing for all."""
