"""Our own streaming reader of .xlsx and .xlsm, on the standard library's expat."""
