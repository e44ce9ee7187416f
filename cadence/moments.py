"""Local time: working hours, leave, lead times. The only place of the core that turns UTC local."""
