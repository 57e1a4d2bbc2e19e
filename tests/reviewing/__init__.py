"""Tests of reviewing."""
