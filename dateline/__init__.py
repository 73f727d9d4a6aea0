"""Dateline: from a folder of news articles to a sourced, static timeline."""

__version__ = "0.1.0"
