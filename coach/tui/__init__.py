"""The only place that knows Textual: one screen a file, its stylesheet beside it."""
