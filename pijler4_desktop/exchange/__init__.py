"""Workbooks in and out: the only package that knows Excel."""
