"""Ports and adapters: an adapter fetches, translates, and turns the vendor's errors into ours."""
