"""Doc to raw claims: one module a kind (events, tolls, holdings, ties), plus voice and standing."""
