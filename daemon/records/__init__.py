"""What the daemon remembers: one module a noun, plain functions whose first parameter is `db`."""
