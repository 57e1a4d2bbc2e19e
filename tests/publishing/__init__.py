"""The wing publishing, by module."""
