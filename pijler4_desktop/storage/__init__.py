"""Where the data lives: tables, transactions, history, backups and the questions lists ask."""
