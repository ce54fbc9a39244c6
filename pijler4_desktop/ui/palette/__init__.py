"""The command palette (Ctrl+K): search or do something, from anywhere in the window."""
