"""Doc to claims: one module a kind (events, tolls, holdings, ties), plus voice and standing, which every claim passes."""
