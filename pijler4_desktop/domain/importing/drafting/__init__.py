"""From rows to drafts: values, doubts, and what was left out."""
