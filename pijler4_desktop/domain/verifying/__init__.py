"""When the offer has to be checked again, by what, how complete it is, and who is asked."""
