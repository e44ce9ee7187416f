"""The letters, and the rules that want them.

A rule is a function from the facts of one subject and a moment to decisions. It may be asked again
and again: a decision's key makes it happen once.
"""
