"""One module a step: gather, decide, perform. Each may be run again at any moment."""
