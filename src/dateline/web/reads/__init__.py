"""What can be read over the API: one module a subject, each with the table of its endpoints."""
