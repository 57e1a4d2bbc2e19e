"""Tests of starting."""
