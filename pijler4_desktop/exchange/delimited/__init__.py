"""Reader of .csv files: encoding, separator and quotes are found out, never assumed."""
