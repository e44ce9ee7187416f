"""Ports and adapters: an adapter fetches, translates, and turns the vendor's errors into ours.

Beside that, every adapter takes time-outs and an `endpoint` from its section, says to the meter
what its calls cost (`metering.py`), and lets neither secrets nor content out in what it raises or
logs. It holds no rule, and waits no longer than one call takes.
"""
