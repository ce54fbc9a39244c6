"""Plain values and rules: no Qt, no SQL, no workbooks."""
