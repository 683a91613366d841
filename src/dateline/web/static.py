"""The built front end: its files, and its one page for every address that is not a file's."""

from pathlib import Path

from starlette.requests import Request
from starlette.responses import FileResponse, Response
from starlette.routing import BaseRoute, Route

from dateline.web.pages import unbuilt_page
from dateline.web.responding import error_response

BUILT = Path(__file__).parent / "static"
_FOREVER = "public, max-age=31536000, immutable"  # names of assets hold a hash of what is in them
_TYPES = {
    ".mjs": "text/javascript",
    ".js": "text/javascript",
    ".css": "text/css",
    ".json": "application/json",
    ".geojson": "application/geo+json",
    ".svg": "image/svg+xml",
    ".woff2": "font/woff2",
    ".wasm": "application/wasm",
    ".webmanifest": "application/manifest+json",
}


def routes(folder: Path = BUILT) -> list[BaseRoute]:
    """Return the route that serves the front end. It stands last: it takes every address that is left."""

    async def page(request: Request) -> Response:
        path: str = request.path_params["path"]
        if path == "api" or path.startswith("api/"):
            return error_response(404, "not-found", f"There is nothing at /{path}; see /api/openapi.json.")
        found = _inside(folder, path)
        if found is not None:
            return _file(found, path)
        index = folder / "index.html"
        if Path(path).suffix or not index.is_file():
            return unbuilt_page() if not index.is_file() else error_response(404, "not-found", "There is no such file.")
        return FileResponse(index, media_type="text/html", headers={"Cache-Control": "no-cache"})

    return [Route("/{path:path}", page, methods=["GET", "HEAD"])]


def _inside(folder: Path, path: str) -> Path | None:
    """Return the file an address names, None where there is none or it lies outside the folder."""
    if not path or "\0" in path:
        return None
    found = (folder / path).resolve()
    return found if found.is_relative_to(folder.resolve()) and found.is_file() else None


def _file(found: Path, path: str) -> FileResponse:
    keep = _FOREVER if path.startswith("assets/") else "no-cache"
    return FileResponse(found, media_type=_TYPES.get(found.suffix), headers={"Cache-Control": keep})
