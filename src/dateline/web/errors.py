"""What a request can do wrong, each with the word programs read and the status it is answered with.

DatelineError
└── RequestError       what was asked for cannot be (400)
    ├── NotFoundError  there is no such thing (404)
    ├── ConflictError  somebody else was first; look, then try again (409)
    └── DeniedError    not with this cookie, token, host or origin (401, 403, 421)
"""

from dateline.records.errors import DatelineError


class RequestError(DatelineError):
    """What was asked for cannot be, said in one sentence."""

    status = 400
    code = "bad-request"


class NotFoundError(RequestError):
    """There is no such thing."""

    status = 404
    code = "not-found"


class ConflictError(RequestError):
    """Something was changed in the meantime; look at it, then try again."""

    status = 409
    code = "conflict"


class DeniedError(RequestError):
    """The request does not come from the page that this server opened."""

    def __init__(self, message: str, *, status: int = 403, code: str = "denied") -> None:
        super().__init__(message)
        self.status = status
        self.code = code


__all__ = ["ConflictError", "DeniedError", "NotFoundError", "RequestError"]
