"""What there is to do: lines with their reason, and which of them count today."""
