"""New initiatives: the board, the list, the timeline, one initiative, and the templates."""
