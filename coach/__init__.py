"""A private conversation coach for people who lead people."""
