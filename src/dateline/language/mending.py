"""Trees that the words themselves rule out, put right: what the parser gets wrong in the same way each time.

"Between the army and M23 rebels" read as one noun with "army" as a modifier leaves "between" with one party. In "armed
men believed to belong to a militia attacked a village" the men attacked: a verb of opinion with an infinitive behind it
is a participle where a second verb follows that has no subject of its own. Who closes a sentence by telling it ("...,
a resident said") is the subject of telling and of nothing before it. Where forces "fired on" somebody, they fired.
Who "killed ten soldiers and wounded civilians" wounded them.
"""

from collections.abc import Sequence

from dateline.ontology import load_ontology

__all__ = ["mended_tree"]

# Gerunds that name what goes on, where nothing hangs on them as on a verb: "reports of fighting around the town".
_DEEDS = frozenset({"fighting", "shelling", "bombing", "looting", "shooting", "rioting", "skirmishing", "infighting"})
_FINITE = frozenset({"VBZ", "VBP", "VBD"})
_OF_VERB = ("nsubj", "obj", "iobj", "aux", "xcomp", "ccomp", "cop", "expl")

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
_ONTO = frozenset({"on", "at", "upon", "into", "with", "towards", "toward"})
# Verbs of harm, and the forms of those that go on with them: "killed two guards and injured many others".
_HARM = frozenset({"killed", "kills", "killing", "wounded", "injured", "destroyed", "damaged"})
_HARMED = frozenset({"wounded", "injured", "hurt", "maimed", "displaced", "damaged", "destroyed", "killed"})
# What a blow does to people, and nouns for blows: "a blast struck buses from two towns, killing ten".
_DEALT = frozenset({"killing", "wounding", "injuring"})
_BLOWS = frozenset(
    {"blast", "explosion", "bomb", "bombing", "strike", "airstrike", "attack", "raid", "shelling", "bombardment"}
    | {"fire", "rocket", "missile", "shell", "mortar", "drone", "mine", "grenade"}
)
_MODIFIERS = frozenset({"compound", "amod", "nmod:unmarked", "flat", "appos"})
_NOMINAL = frozenset({"NOUN", "PROPN"})
_LEFT = frozenset({"det", "case", "amod", "compound", "nmod:poss", "nummod", "cc:preconj"})


def mended_tree(
    words: Sequence[str], pos: list[str], tags: list[str], heads: Sequence[int], deps: Sequence[str]
) -> tuple[list[int], list[str]]:
    """Return heads and relations of one sentence with these readings put right. A root is its own head.

    pos, tags: put right in place where a word is another part of speech than was read.
    """
    tree = _Tree(list(heads), list(deps), [word.lower() for word in words], pos, tags)
    for index, dep in enumerate(deps):
        if dep == "cc":
            tree.part_pair(index)
    for index, dep in enumerate(deps):
        if dep.lower() == "root":
            tree.seat_in_headline(index)
    for index, word in enumerate(tree.words):
        if word in _DEEDS:
            tree.name_deed(index)
        elif word == "due":
            tree.due_to(index)
        if word in _OPINION:
            tree.seat_subject(index)
        elif word in _TOLD:
            tree.seat_teller(index)
        elif word in _ACTIVE_ONLY and tree.words[index + 1 : index + 2] and tree.words[index + 1] in _ONTO:
            tree.make_active(index)
        elif word in _HARMED and deps[index] in ("amod", "conj"):
            tree.harm_too(index)
            tree.act(index)
        elif word in _DEALT and deps[index] in ("acl", "advcl"):
            tree.deal(index)
        elif word == "left" and deps[index] == "conj":
            tree.leave_too(index)
            tree.act(index)
    return tree.heads, tree.deps


class _Tree:
    def __init__(
        self, heads: list[int], deps: list[str], words: list[str], pos: list[str], tags: list[str]
    ) -> None:
        self.heads, self.deps, self.words, self._pos, self._tags = heads, deps, words, pos, tags

    def name_deed(self, deed: int) -> None:
        """Read "reports of fighting", "fighting there continued": a noun, whose phrases it keeps."""
        kids = self._children(deed)
        of = next((k for k in kids if self.deps[k] in ("mark", "case") and self.words[k] == "of" and k < deed), None)
        if any(self.deps[k].startswith(_OF_VERB) for k in kids):
            return
        if self.deps[deed] == "acl" and of is not None and self._pos[self.heads[deed]] in _NOMINAL:
            self.deps[deed], self.deps[of] = "nmod", "case"
        elif self.deps[deed] == "csubj":
            self.deps[deed] = "nsubj"
        else:
            return
        self._pos[deed], self._tags[deed] = "NOUN", "NN"

    def seat_in_headline(self, root: int) -> None:
        """Read "Army retakes Adra", "Rebels free 12 hostages", "Government, rebels swap prisoners"."""
        kids = self._children(root)
        before = next((k for k in reversed(kids) if k < root and self._pos[k] in _NOMINAL), None)
        behind = root + 1 if root + 1 in kids and self._pos[root + 1] in _NOMINAL else None
        if before == root - 1 and behind is not None and self._is_only_a_verb(root):
            self._pos[root], self._tags[root] = "VERB", "VBZ"
            self.deps[behind] = "obj"
        if self._tags[root] in _FINITE and before == root - 1 and self.deps[before] == "compound":
            self.deps[before] = "nsubj"  # a verb has no compound
        if self._pos[root] == "ADJ" and {"nsubj", "obj"} <= {self.deps[k] for k in kids}:
            self._pos[root], self._tags[root] = "VERB", "VBP"  # nor an adjective an object
        verb = next((k for k in kids if self.deps[k] == "parataxis" and self._tags[k] == "VBP"), None)
        other = next((k for k in self._children(verb) if self.deps[k] == "nsubj"), None) if verb is not None else None
        if verb is None or other is None or self._pos[root] not in _NOMINAL or self._pos[other] not in _NOMINAL:
            return
        if [self.words[k] for k in range(root + 1, other) if self.heads[k] not in (other, verb)] in ([], [","]):
            self.heads[verb], self.deps[verb] = verb, "root"
            self.heads[root], self.deps[root] = verb, "nsubj"
            self.heads[other], self.deps[other] = root, "conj"

    def due_to(self, due: int) -> None:
        """Read the infinitive of "talks are due to resume", where "due to" was taken for "because of"."""
        verb = self.heads[due]
        one_word = self.words[due + 1 : due + 2] == ["to"] and self.deps[due + 1] == "fixed"
        said_of = any(self.deps[k] == "cop" and k == due - 1 for k in self._children(verb))
        if one_word and said_of and verb == due + 2 and self._tags[verb] == "NN":
            self._pos[verb], self._tags[verb] = "VERB", "VB"
            self.deps[due - 1], self.deps[due] = "aux", "mark"

    def _is_only_a_verb(self, index: int) -> bool:
        """Tell "retakes", read as a plural, from "attacks", which may be one."""
        known, word = load_ontology(), self.words[index]
        plural = self._tags[index] in ("NNS", "NNPS")
        return plural and known.lemma(word, "verb") is not None and known.lemma(word, "noun") is None

    def part_pair(self, conjunction: int) -> None:
        """Read "between X and Y Z" as two where X had been made a modifier of Z and "and" joins nothing else."""
        last = self.heads[conjunction]
        first = conjunction - 1
        if first < 0 or last <= conjunction or not (self._is_between(first) or self._is_between(last)):
            return
        joins = any(self.deps[k] == "conj" for k in self._children(last) if k > conjunction)
        modifies = self.heads[first] == last and self.deps[first] in _MODIFIERS and self._pos[first] in _NOMINAL
        if joins or not modifies or self._pos[last] not in _NOMINAL:
            return
        self._take_place(first, last)
        if self.deps[first] == "conj":  # "on Friday between X and Y": no list of days and parties
            self.heads[first], self.deps[first] = self.heads[self.heads[first]], "obl"
        self.heads[last], self.deps[last] = first, "conj"
        for kid in self._children(last):
            if kid < first and self.deps[kid] in _LEFT:
                self.heads[kid] = first

    def _is_between(self, index: int) -> bool:
        return any(self.deps[k] == "case" and self.words[k] == "between" for k in self._children(index))

    def seat_subject(self, opinion: int) -> None:
        """Read "NP believed to … attacked": the participle modifies the noun, the second verb is the clause's."""
        kids = self._children(opinion)
        subject = next((k for k in kids if self.deps[k].startswith("nsubj") and k < opinion), None)
        infinitive = next((k for k in kids if self.deps[k] == "xcomp" and k > opinion), None)
        if subject is None or infinitive is None or self.words[opinion + 1 : opinion + 2] != ["to"]:
            return
        if any(self.deps[k] in ("aux", "aux:pass", "cop") for k in kids):
            return
        verb = next((k for k in kids if k > infinitive and self._is_finite(k)), None)
        if verb is None:
            return
        self._take_place(verb, opinion)
        self.heads[opinion], self.deps[opinion] = subject, "acl"
        self.heads[subject], self.deps[subject] = verb, "nsubj"
        for kid in kids:
            if kid not in (subject, infinitive, verb) and (kid < subject or kid > verb):
                self.heads[kid] = verb

    def seat_teller(self, told: int) -> None:
        """Read "..., a resident reached by telephone told the agency": the noun behind the last comma told it."""
        seated = any(self.deps[k].startswith("nsubj") for k in self._children(told))
        if seated or self._tags[told] not in ("VBD", "VBZ"):
            return
        comma = next((k for k in range(told - 1, 0, -1) if self.words[k] == ","), 0)
        who = next((k for k in range(comma + 1, told) if comma and self._stands_apart(k, comma, told)), None)
        if who is None or any(self._is_clause(k) for k in range(comma + 1, told) if k != self.heads[who]):
            return
        describes = self.deps[who] == "appos" and self._pos[who] == "NOUN" and self._pos[self.heads[who]] == "PROPN"
        if describes or not any(self._is_clause(k) for k in range(comma)):
            return  # "speaking to the station, Ali, the spokesman, said": nothing is told before
        if self._hangs_on(told, who):
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
        if self._pos[index] not in ("NOUN", "PROPN", "PRON") or self.deps[index] not in _ASTRAY:
            return False
        participle = comma < above < told and self._tags[above] == "VBN" and self.deps[above] in _CLAUSES
        participle = participle and not any(self.deps[k].startswith("aux") for k in self._children(above))
        return above < comma or participle

    def _is_clause(self, index: int) -> bool:
        """Tell a finite verb, which makes a clause of its own."""
        return self._tags[index] in ("VBD", "VBZ", "VBP", "MD")

    def make_active(self, verb: int) -> None:
        """Read the subject of "forces fired on the crowd", taken for a passive, as who fired."""
        kids = self._children(verb)
        auxiliary = any(self.deps[k].startswith("aux") or self.deps[k] == "obl:agent" for k in kids)
        if auxiliary or self._tags[verb] not in ("VBD", "VBN"):
            return
        for kid in kids:
            if self.deps[kid] == "nsubj:pass":
                self.deps[kid] = "nsubj"

    def deal(self, harm: int) -> None:
        """Read "a bomb hit a bus from the town, killing ten": the bomb killed, whatever noun stands before."""
        verb = self.heads[harm]
        if self._pos[verb] not in _NOMINAL:
            return
        while self.heads[verb] != verb and not any(self.deps[k] == "nsubj" for k in self._children(verb)):
            verb = self.heads[verb]
        subject = next((k for k in self._children(verb) if self.deps[k] == "nsubj" and k < verb < harm), None)
        if subject is not None and self.words[subject].removesuffix("s") in _BLOWS:
            self.heads[harm], self.deps[harm] = verb, "advcl"

    def leave_too(self, left: int) -> None:
        """Read "killed two and left scores injured", read as so many scores that were left."""
        first = self.heads[left]
        noun = self.heads[first]
        verb = self.heads[noun]
        counted = self.deps[first] == "nummod" and self.deps[noun] == "obj" and first < left < noun
        if not counted or self.words[verb] not in _HARM:
            return
        for state in self._children(verb):
            if state > noun and self.deps[state] in ("xcomp", "advcl"):
                self.heads[state], self.deps[state] = left, "xcomp"
        self.heads[first], self.deps[first] = verb, "obj"
        self.heads[left] = verb
        self.heads[noun] = left

    def harm_too(self, harmed: int) -> None:
        """Read "killed ten soldiers and wounded civilians": a second verb, whose object is the noun behind it."""
        if self.deps[harmed] == "conj":
            self._lift(harmed)
            return
        noun = self.heads[harmed]
        first = self.heads[noun]
        verb = self.heads[first]
        joined = harmed > 0 and self.deps[harmed - 1] == "cc" and self.heads[harmed - 1] == noun
        if not joined or self.deps[noun] != "conj" or self.deps[first] != "obj" or self.words[verb] not in _HARM:
            return
        self.heads[harmed], self.deps[harmed] = verb, "conj"
        self.heads[noun], self.deps[noun] = harmed, "obj"
        self.heads[harmed - 1] = harmed

    def act(self, harmed: int) -> None:
        """Read as a verb what goes on with a verb of harm and was read as an adjective."""
        joined = self.deps[harmed] == "conj" and self.words[self.heads[harmed]] in _HARM
        if joined and self._pos[harmed] == "ADJ":
            self._pos[harmed], self._tags[harmed] = "VERB", "VBD"

    def _lift(self, harmed: int) -> None:
        """Join a verb with an object of its own to the verb of harm before it, not to who was harmed."""
        first = self.heads[harmed]
        acts = self._tags[harmed] in ("VBD", "VBG") and any(self.deps[k] == "obj" for k in self._children(harmed))
        if acts and self.deps[first] == "obj" and self.words[self.heads[first]] in _HARM:
            self.heads[harmed] = self.heads[first]

    def _is_finite(self, index: int) -> bool:
        seated = any(self.deps[k].startswith(("nsubj", "mark")) for k in self._children(index))
        clause = self.deps[index] in ("ccomp", "conj", "parataxis") and not seated
        return clause and self._tags[index] in ("VBD", "VBZ", "VBP")

    def _take_place(self, index: int, of: int) -> None:
        """Give a word the place of another in the tree."""
        self.heads[index] = index if self.heads[of] == of else self.heads[of]
        self.deps[index] = self.deps[of]

    def _hangs_on(self, index: int, above: int) -> bool:
        """Tell whether a word stands somewhere below another."""
        steps = 0
        while self.heads[index] != index and index != above and steps < len(self.heads):
            index, steps = self.heads[index], steps + 1
        return index == above

    def _children(self, index: int) -> list[int]:
        return [k for k, head in enumerate(self.heads) if head == index and k != index]
