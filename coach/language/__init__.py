"""The only place that knows spaCy: rules to matchers, turns to labels, labels to findings."""
