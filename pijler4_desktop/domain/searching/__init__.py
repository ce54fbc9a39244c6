"""Find records by words as people type them: half a word, without accents, with a typing error."""
