"""The workbench: a JSON API over one workspace, and the page that uses it.

`app.create_app` makes the server, `serving.serve` runs it, `openapi` describes it.
"""
