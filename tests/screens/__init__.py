"""Pictures of every letter, to be looked at before a release."""
