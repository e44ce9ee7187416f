"""Remembers and acts: records, steps, commands."""
