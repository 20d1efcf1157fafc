"""The only place that knows TinyDB: the journal on the leader's own disk."""
