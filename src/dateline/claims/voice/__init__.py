"""Voice: who vouches for a stretch of text, and who blames whom."""

from dateline.claims.voice.blame import Blame, blame_of
from dateline.claims.voice.chain import outlet_voice, voice_at
from dateline.claims.voice.kinds import kind_of_voice

__all__ = ["Blame", "blame_of", "kind_of_voice", "outlet_voice", "voice_at"]
