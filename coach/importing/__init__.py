"""Bytes in, turns out: one format a file, nothing stored and nothing analysed."""
