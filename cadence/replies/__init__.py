"""A mail in, its meaning out: who wrote it, what it answers, which records it makes."""
