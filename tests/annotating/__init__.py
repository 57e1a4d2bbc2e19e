"""Tests of annotating."""
