"""Listening: questions, readings-back, cues, requests, and what a reply does with what was said.

Everything here reads words, not tags: no pipeline is loaded, so an hour of talk costs a fraction
of a second.
"""
