"""Ask organisations whether what we know is still right: on a sheet, on paper, in a mail."""
