"""Cuttings: a folder of saved news articles becomes a microsite about their topic."""

__version__ = "0.1.0"
