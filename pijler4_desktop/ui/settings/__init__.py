"""The page of settings: how everything looks, and where the data is."""
