"""Journals as earlier versions of coach wrote them, one folder a schema number."""
