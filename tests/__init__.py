"""Tests mirror the package; `cases/` hold input and expected text, `broken/` folders named after their defect."""
