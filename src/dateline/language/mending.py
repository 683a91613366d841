"""Trees that the words themselves rule out, put right: what the parser gets wrong in the same way each time.

In "armed men believed to belong to a militia attacked a village" the men attacked: a verb of opinion with an infinitive
behind it is a participle where a second verb follows that has no subject of its own. Who closes a sentence by telling
it ("..., a resident said") is the subject of telling and of nothing before it. Where forces "fired on" somebody, they
fired. Who "killed ten soldiers and wounded civilians" wounded them. Nouns are put right in mending_nouns.py.
"""

from collections.abc import Sequence

from dateline.language.mending_harm import DEALT, HARMED
from dateline.language.mending_nouns import DEEDS, NounTree
from dateline.language.mending_told import AGREED, JUDGED, SAID, VOICED
from dateline.language.mending_tree import FINITE, NOMINAL
from dateline.ontology import load_ontology

__all__ = ["mended_tree"]

# Verbs that, before "to", say what others think of somebody: "men thought to be soldiers".
_OPINION = frozenset(
    {"believed", "thought", "suspected", "alleged", "presumed", "understood", "rumoured", "rumored", "reputed"}
)
# Verbs by which a sentence is closed: "..., a resident reached by telephone told the agency".
_TOLD = frozenset(
    {"said", "told", "added", "reported", "says", "tells", "adds", "reports", "stated", "confirmed", "explained"}
)
_CLAUSES = frozenset({"parataxis", "ccomp", "advcl", "acl", "dep"})
_ASTRAY = frozenset({"nsubj", "nsubj:pass", "appos", "obl", "obj", "conj", "dep", "parataxis", "obl:unmarked"})
# Verbs that, with one of these behind them, have no passive: "forces fired on the crowd".
_ACTIVE_ONLY = frozenset({"fired", "clashed", "advanced", "marched", "descended", "converged"})
_HAVING = frozenset({"had", "has", "have", "having"})  # "had fired on" is as active as "fired on"
_ONTO = frozenset({"on", "at", "upon", "into", "with", "towards", "toward"})
# Participles that, between commas, describe the noun before them.
_DESCRIBING = frozenset(
    {"made", "composed", "backed", "supported", "led", "headed", "commanded", "armed", "allied", "founded"}
)
_BEFORE_CLAUSE = frozenset({"after", "before", "since"})


def mended_tree(
    words: Sequence[str], pos: list[str], tags: list[str], heads: Sequence[int], deps: Sequence[str]
) -> tuple[list[int], list[str]]:
    """Return heads and relations of one sentence with these readings put right. A root is its own head.

    pos, tags: put right in place where a word is another part of speech than was read.
    """
    tree = _Mended(list(heads), list(deps), [word.lower() for word in words], pos, tags)
    for index, dep in enumerate(deps):
        if dep == "cc":
            tree.part_pair(index)
    for index, dep in enumerate(deps):
        if dep.lower() == "root":
            tree.seat_in_headline(index)
    for index, word in enumerate(tree.words):
        if word in DEEDS:
            tree.name_deed(index)
        elif word == "due":
            tree.due_to(index)
        if word in VOICED and tree.deps[index] == "csubj":
            tree.open_told(index)
        if word in SAID and tree.deps[index] == "conj":
            tree.say_too(index)
        if deps[index] == "compound" and index and deps[index - 1] == "obl:agent":
            tree.find_verb(index)
        if word == "as" and deps[index] == "case":
            tree.open_headline_clause(index)
        if word in AGREED and index + 2 < len(words):
            tree.take_on(index)
        if word in JUDGED:
            tree.give_doer(index)
        if word in _OPINION:
            tree.seat_subject(index)
        elif word in _TOLD:
            tree.seat_teller(index)
        elif word in _ACTIVE_ONLY and tree.words[index + 1 : index + 2] and tree.words[index + 1] in _ONTO:
            tree.make_active(index)
        elif word in HARMED and deps[index] in ("amod", "conj"):
            tree.harm_too(index)
            tree.act(index)
        elif word in DEALT and deps[index] in ("acl", "advcl", "conj"):
            tree.deal(index)
            tree.deal_above(index)
        elif word in _BEFORE_CLAUSE and deps[index] == "case":
            tree.open_clause(index)
        elif word in _DESCRIBING and deps[index] in _CLAUSES and tree.words[index - 1] == ",":
            tree.describe(index)
        elif word == "left" and deps[index] == "conj":
            tree.leave_too(index)
            tree.act(index)
        elif word.isdigit() and deps[index] in ("conj", "dep", "appos"):
            tree.be_age(index)
    return tree.heads, tree.deps


class _Mended(NounTree):
    def seat_in_headline(self, root: int) -> None:
        """Read "Army retakes Adra", "Rebels free 12 hostages", "Government, rebels swap prisoners"."""
        kids = self.children(root)
        before = next((k for k in reversed(kids) if k < root and self.pos[k] in NOMINAL), None)
        behind = root + 1 if root + 1 in kids and self.pos[root + 1] in NOMINAL else None
        if before == root - 1 and behind is not None and self._is_only_a_verb(root):
            self.pos[root], self.tags[root] = "VERB", "VBZ"
            self.deps[behind] = "obj"
        if self.tags[root] in FINITE and before == root - 1 and self.deps[before] == "compound":
            self.deps[before] = "nsubj"  # a verb has no compound
        if self.pos[root] == "ADJ" and {"nsubj", "obj"} <= {self.deps[k] for k in kids}:
            self.pos[root], self.tags[root] = "VERB", "VBP"  # nor an adjective an object
        verb = next((k for k in kids if self.deps[k] == "parataxis" and self.tags[k] == "VBP"), None)
        other = next((k for k in self.children(verb) if self.deps[k] == "nsubj"), None) if verb is not None else None
        if verb is None or other is None or self.pos[root] not in NOMINAL or self.pos[other] not in NOMINAL:
            return
        if [self.words[k] for k in range(root + 1, other) if self.heads[k] not in (other, verb)] in ([], [","]):
            self.heads[verb], self.deps[verb] = verb, "root"
            self.heads[root], self.deps[root] = verb, "nsubj"
            self.heads[other], self.deps[other] = root, "conj"

    def open_clause(self, mark: int) -> None:
        """Read "a week after an attack killed 12" as a clause whose subject was taken for a phrase of time."""
        noun = self.heads[mark]
        verb = self._right_behind(noun)
        if verb is None or not mark < noun or self.deps[noun] != "obl" or self.pos[noun] not in NOMINAL:
            return
        seated = any(self.deps[k] in ("cc", "nsubj", "nsubj:pass") for k in self.children(verb))
        if seated or self.deps[verb] not in ("conj", "acl:relcl", "parataxis") or self.tags[verb] != "VBD":
            return
        while self.pos[self.heads[verb]] in NOMINAL and self.heads[self.heads[verb]] != self.heads[verb]:
            self.heads[verb] = self.heads[self.heads[verb]]  # "left the town, a day after a raid killed 12"
        self.heads[noun], self.deps[noun], self.deps[verb] = verb, "nsubj", "advcl"
        self.heads[mark], self.deps[mark] = verb, "mark"

    def _right_behind(self, noun: int) -> int | None:
        """Return the verb right behind a phrase, which it hangs on or shares a head with."""
        end = max(k for k in range(noun, len(self.heads)) if self.is_within(k, noun))
        verb = end + 1
        while verb < len(self.heads) and self.deps[verb] == "advmod":  # "after a massacre there left 12 dead"
            verb += 1
        near = verb < len(self.heads) and self.heads[noun] in (verb, self.heads[verb])
        return verb if near else None

    def due_to(self, due: int) -> None:
        """Read the infinitive of "talks are due to resume", where "due to" was taken for "because of"."""
        verb = self.heads[due]
        one_word = self.words[due + 1 : due + 2] == ["to"] and self.deps[due + 1] == "fixed"
        said_of = any(self.deps[k] == "cop" and k == due - 1 for k in self.children(verb))
        if one_word and said_of and verb == due + 2 and self.tags[verb] == "NN":
            self.pos[verb], self.tags[verb] = "VERB", "VB"
            self.deps[due - 1], self.deps[due] = "aux", "mark"

    def _is_only_a_verb(self, index: int) -> bool:
        """Tell "retakes", read as a plural, from "attacks", which may be one."""
        known, word = load_ontology(), self.words[index]
        plural = self.tags[index] in ("NNS", "NNPS")
        return plural and known.lemma(word, "verb") is not None and known.lemma(word, "noun") is None

    def seat_subject(self, opinion: int) -> None:
        """Read "NP believed to … attacked": the participle modifies the noun, the second verb is the clause's."""
        kids = self.children(opinion)
        subject = next((k for k in kids if self.deps[k].startswith("nsubj") and k < opinion), None)
        infinitive = next((k for k in kids if self.deps[k] == "xcomp" and k > opinion), None)
        if subject is None or infinitive is None or self.words[opinion + 1 : opinion + 2] != ["to"]:
            return
        if any(self.deps[k] in ("aux", "aux:pass", "cop") for k in kids):
            return
        verb = next((k for k in kids if k > infinitive and self._is_finite(k)), None)
        if verb is None:
            return
        self.take_place(verb, opinion)
        self.heads[opinion], self.deps[opinion] = subject, "acl"
        self.heads[subject], self.deps[subject] = verb, "nsubj"
        for kid in kids:
            if kid not in (subject, infinitive, verb) and (kid < subject or kid > verb):
                self.heads[kid] = verb

    def seat_teller(self, told: int) -> None:
        """Read "..., a resident reached by telephone told the agency": the noun behind the last comma told it."""
        seated = any(self.deps[k].startswith("nsubj") for k in self.children(told))
        if seated or self.tags[told] not in ("VBD", "VBZ"):
            return
        comma = next((k for k in range(told - 1, 0, -1) if self.words[k] == ","), 0)
        who = next((k for k in range(comma + 1, told) if comma and self._stands_apart(k, comma, told)), None)
        if who is None or any(self._is_clause(k) for k in range(comma + 1, told) if k != self.heads[who]):
            return
        describes = self.deps[who] == "appos" and self.pos[who] == "NOUN" and self.pos[self.heads[who]] == "PROPN"
        if describes or not any(self._is_clause(k) for k in range(comma)):
            return  # "speaking to the station, Ali, the spokesman, said": nothing is told before
        if self.is_within(told, who):
            return  # "within the period stated": what describes a noun has it for no subject
        former = self.heads[who]
        self.heads[who], self.deps[who] = told, "nsubj"
        for other in range(who + 1, told):  # "doctors and local officials told"
            if self.heads[other] < comma:
                self.heads[other] = who
        if comma < former < told:  # "a resident reached by telephone": what is said of him hangs on him
            self.heads[former], self.deps[former] = who, "acl"

    def _stands_apart(self, index: int, comma: int, told: int) -> bool:
        """Tell a noun between a comma and a verb of telling that hangs on nothing there but a bare participle."""
        above = self.heads[index]
        if self.pos[index] not in ("NOUN", "PROPN", "PRON") or self.deps[index] not in _ASTRAY:
            return False
        participle = comma < above < told and self.tags[above] == "VBN" and self.deps[above] in _CLAUSES
        participle = participle and not any(self.deps[k].startswith("aux") for k in self.children(above))
        return above < comma or participle

    def _is_clause(self, index: int) -> bool:
        """Tell a finite verb, which makes a clause of its own."""
        return self.tags[index] in ("VBD", "VBZ", "VBP", "MD")

    def describe(self, participle: int) -> None:
        """Read "X, made up of Y, has run the town": X runs it, and what stands between the commas describes X."""
        kids, verb = self.children(participle), self.heads[participle]
        while verb < participle and self.heads[verb] != verb:
            verb = self.heads[verb]
        who = next((k for k in kids if self.deps[k].startswith("nsubj") and k < participle), None)
        if who is None or verb <= participle or any(self.deps[k].startswith(("aux", "cop")) for k in kids):
            return
        seated = any(self.deps[k].startswith("nsubj") for k in self.children(verb))
        if seated or self.words[verb - 1] == "," or not self._has_verb(verb):
            return
        self.heads[who], self.deps[who] = verb, "nsubj"
        self.heads[participle], self.deps[participle] = who, "acl"

    def _has_verb(self, index: int) -> bool:
        return self._is_clause(index) or any(self.deps[k].startswith(("aux", "cop")) for k in self.children(index))

    def make_active(self, verb: int) -> None:
        """Read the subject of "forces fired on the crowd", taken for a passive, as who fired."""
        kids = self.children(verb)
        being = [k for k in kids if self.deps[k].startswith("aux") and self.words[k] not in _HAVING]
        auxiliary = bool(being) or any(self.deps[k] == "obl:agent" for k in kids)
        if auxiliary or self.tags[verb] not in ("VBD", "VBN"):
            return
        for kid in kids:
            if self.deps[kid] == "nsubj:pass":
                self.deps[kid] = "nsubj"

    def find_verb(self, verb: int) -> None:
        """Read "police backed by Kenyan officers retook the town": a word that is only a verb is no part of a name."""
        noun, known, word = verb - 1, load_ontology(), self.words[verb]
        participle = self.heads[noun]
        only = known.lemma(word, "verb") is not None and known.lemma(word, "noun") is None
        behind = self.heads[verb] if self.heads[verb] != noun else None
        if not only or self.deps[noun] != "obl:agent" or (behind is not None and self.heads[behind] != participle):
            return
        kids = self.children(participle)
        subject = next((k for k in kids if self.deps[k] == "nsubj:pass"), None)
        if subject is None or any(self.deps[k].startswith(("aux", "cop")) for k in kids):
            return
        self.take_place(verb, participle)
        self.heads[participle], self.deps[participle] = subject, "acl"
        self.heads[subject], self.deps[subject] = verb, "nsubj"
        self.pos[verb], self.tags[verb] = "VERB", "VBD"
        after = [k for k in kids if k > verb]
        for kid in after:
            self.heads[kid] = verb
        if after and self.deps[after[0]].startswith(("obl:agent", "obj")):
            self.deps[after[0]] = "obj"

    def _is_finite(self, index: int) -> bool:
        seated = any(self.deps[k].startswith(("nsubj", "mark")) for k in self.children(index))
        clause = self.deps[index] in ("ccomp", "conj", "parataxis") and not seated
        return clause and self.tags[index] in ("VBD", "VBZ", "VBP")
