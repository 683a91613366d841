"""The gazetteer's parts: folding of names, compiled files, hand-made layers, countries, arithmetic on the globe."""
