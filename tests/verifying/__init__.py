"""Tests of `cuttings.verifying`."""
