"""The offer: the list with its filters, the panel beside it and the form."""
