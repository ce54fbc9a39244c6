"""What one cell, or the cells of one moment, say as a field."""
