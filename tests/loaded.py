"""Imported where processes are forked for builds, so that the language model is there already."""

from cuttings.annotating.engine import language_model

language_model()
