"""Bytes to cuttings."""
