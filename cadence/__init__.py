"""The core: what cadenced decides. It reads no clock, no file and no network."""
