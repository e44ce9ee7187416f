"""The words of each language, one module a language; named nowhere else."""
