"""How initiatives begin and move on."""
