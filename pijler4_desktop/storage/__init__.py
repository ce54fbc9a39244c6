"""Where the data lives: tables, transactions, history, queries, backups."""
