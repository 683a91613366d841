"""What somebody says and does in one sentence, put right in its tree.

"The group denied it had shelled the market and accused the army": it denied, and it accused; what it denied is between.
"""

from dateline.language.mending_harm import HarmTree
from dateline.language.mending_tree import NOMINAL
from dateline.ontology import load_ontology

__all__ = ["AGREED", "JUDGED", "SAID", "VOICED", "ToldTree"]

# Verbs in the active whose by-phrase behind a deed is the deed's: "condemn the shelling of X on Tuesday by Y".
JUDGED = frozenset(
    {"condemn", "condemns", "condemned", "denounce", "denounces", "denounced", "deplore", "deplores", "deplored"}
    | {"decry", "decries", "decried", "condemning", "denouncing", "deploring", "reported", "report", "reports"}
)

# Verbs with an infinitive for what one takes on, also with a day between: "agreed on Monday to stop firing".
AGREED = frozenset({"agreed", "agree", "agrees", "vowed", "pledged", "promised", "threatened", "refused", "decided"})
# Verbs with a clause behind them that need no "that".
VOICED = frozenset({"denied", "said", "claimed", "announced", "admitted", "insisted", "alleged", "acknowledged"})
# What who speaks does besides: they "denied it had fired and accused the army", the clause between does not accuse.
SAID = frozenset(
    {"accused", "blamed", "condemned", "called", "urged", "demanded", "vowed", "promised", "warned", "insisted"}
    | {"said", "rejected", "denounced", "threatened"}
)


class ToldTree(HarmTree):
    """A tree whose verbs of saying can be put right."""

    def open_told(self, told: int) -> None:
        """Read "X denied it had fired", where the verb of saying was taken for the subject of the clause behind it."""
        above = self.heads[told]
        clause = self.heads[above] if self.deps[above] == "conj" else above
        if self.deps[told] != "csubj" or not told < clause or not self._seated_between(told, clause):
            return
        if not any(self.deps[k] == "nsubj" and k < told for k in self.children(told)):
            return
        self.take_place(told, clause)
        self.heads[clause], self.deps[clause] = told, "ccomp"
        if above != clause:
            self.heads[above] = told

    def _seated_between(self, told: int, clause: int) -> bool:
        return any(self.deps[k].startswith("nsubj") and told < k < clause for k in self.children(clause))

    def give_doer(self, judged: int) -> None:
        """Read "condemn the shelling of X on Tuesday by the rebels": by the rebels, and on Tuesday, was it shelled."""
        if any(self.deps[k] == "aux:pass" for k in self.children(judged)):
            return
        deed = next((k for k in range(judged + 1, len(self.words)) if self._is_deed(k, judged)), None)
        if deed is None:
            return
        by = next((k for k in range(deed + 1, len(self.words)) if self._is_doer(k, judged, deed)), None)
        if by is None:
            return
        for phrase in [k for k in self.children(judged) if self.deps[k].startswith("obl") and deed < k < by]:
            self.heads[phrase], self.deps[phrase] = deed, "nmod"
        self.heads[by], self.deps[by] = deed, "nmod"

    def _is_deed(self, index: int, judged: int) -> bool:
        """Tell the noun of a deed that is judged, also behind "in the strongest terms"."""
        near = self.heads[index] == judged or (self.deps[index] == "appos" and self.heads[self.heads[index]] == judged)
        if self.pos[index] not in NOMINAL or self.deps[index] not in ("obj", "appos") or not near:
            return False
        return load_ontology().names_violence(self.words[index], self.words[index].removesuffix("s"))

    def _is_doer(self, index: int, judged: int, deed: int) -> bool:
        """Tell a by-phrase that hangs on the verb, or on the day of it or of the deed."""
        above = self.heads[index]
        day = self.heads[above] in (judged, deed) and self.deps[above].startswith(("obl", "nmod"))
        day = day and self.pos[above] in ("NUM", "PROPN") and above > deed
        if self.deps[index] not in ("obl", "obl:agent", "nmod") or not (above == judged or day):
            return False
        return any(self.deps[k] == "case" and self.words[k] == "by" for k in self.children(index))

    def take_on(self, agreed: int) -> None:
        """Read "agreed on Monday to stop firing", where the infinitive was taken for a purpose."""
        kids = self.children(agreed)
        if any(self.deps[k] in ("xcomp", "obj", "ccomp") for k in kids):
            return
        taken = next((k for k in kids if self.deps[k] == "advcl" and k > agreed and self.tags[k] == "VB"), None)
        if taken is not None and any(self.words[k] == "to" and self.deps[k] == "mark" for k in self.children(taken)):
            self.deps[taken] = "xcomp"

    def open_headline_clause(self, mark: int) -> None:
        """Read "Five killed as Upland shells Karo", where "shells" was taken for a noun: a noun has no object."""
        verb, known = self.heads[mark], load_ontology()
        kids = self.children(verb)
        behind = verb + 1 in kids and self.deps[verb + 1] == "obj"
        before = next((k for k in kids if k == verb - 1 and self.deps[k] == "compound" and mark < k), None)
        if not behind or before is None or known.lemma(self.words[verb], "verb") is None:
            return
        self.pos[verb], self.tags[verb], self.deps[verb] = "VERB", "VBZ", "advcl"
        self.deps[before], self.deps[mark] = "nsubj", "mark"

    def say_too(self, said: int) -> None:
        """Read "denied that X had done it and accused Y" as two things said by one, where the second has no subject."""
        clause = self.heads[said]
        if self.deps[said] != "conj" or self.deps[clause] != "ccomp" or self.tags[said] != "VBD":
            return
        told = self.heads[clause]
        alone = not any(self.deps[k].startswith(("nsubj", "aux")) for k in self.children(said))
        perfect = any(self.words[k] == "had" for k in self.children(clause) if self.deps[k] == "aux")
        if alone and perfect and told < clause < said and self.words[told] in VOICED and self.tags[told] == "VBD":
            self.heads[said] = told
