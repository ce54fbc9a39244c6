"""What goes on paper: painted on A4 in the light colours, for a PDF."""
