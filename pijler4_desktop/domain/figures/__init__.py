"""The figures of a period: counted over the records, each with the rows it was counted from."""
