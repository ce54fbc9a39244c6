"""The import engine: a workbook becomes a plan, and nothing is written on the way.

In the order in which a list goes through it: `layout` finds the table and what each row is,
`columns` decides what each column feeds, `cells` reads single cells, `drafting` makes drafts of
rows, `naming` finds the organisations they mention, `planning` puts every row in a bucket. `engine`
leads through all of it; `choices` are what a user decided, `source` and `plan` what he sees.
"""
