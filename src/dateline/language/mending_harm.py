"""What a blow does and whom it harms, put right in the tree of a sentence.

"A bomb hit a bus from the town, killing ten": the bomb killed. Who "killed ten soldiers and wounded civilians" wounded
them.
"""

from dateline.language.mending_tree import FINITE, NOMINAL, Tree
from dateline.ontology import load_ontology

__all__ = ["DEALT", "HARMED", "HarmTree"]

# Verbs of harm, and the forms of those that go on with them: "killed two guards and injured many others".
_HARM = frozenset({"killed", "kills", "killing", "wounded", "injured", "destroyed", "damaged"})
HARMED = frozenset({"wounded", "injured", "hurt", "maimed", "displaced", "damaged", "destroyed", "killed"})
# What a blow does to people, and nouns for blows: "a blast struck buses from two towns, killing ten".
DEALT = frozenset({"killing", "wounding", "injuring"})
_BLOWS = frozenset(
    {"blast", "explosion", "bomb", "bombing", "strike", "airstrike", "attack", "raid", "shelling", "bombardment"}
    | {"fire", "rocket", "missile", "shell", "mortar", "drone", "mine", "grenade"}
)
_WHERE = frozenset({"where", "which", "whom"})


class HarmTree(Tree):
    """A tree whose verbs of harm can be put right."""

    def deal(self, harm: int) -> None:
        """Read "a bomb hit a bus from the town, killing ten": the bomb killed, whatever noun stands before."""
        verb = self.heads[harm]
        if self.pos[verb] not in NOMINAL or self.deps[harm] == "conj":
            return
        while self.heads[verb] != verb and not any(self.deps[k] == "nsubj" for k in self.children(verb)):
            verb = self.heads[verb]
        subject = next((k for k in self.children(verb) if self.deps[k] == "nsubj" and k < verb < harm), None)
        if subject is not None and self.words[subject].removesuffix("s") in _BLOWS:
            self.heads[harm], self.deps[harm] = verb, "advcl"

    def deal_above(self, harm: int) -> None:
        """Read "a shell hit a house where a family slept, killing six": the shell killed, in no clause of peace."""
        clause = self.heads[harm]
        place = self.heads[clause]
        verb = self.heads[place]
        where = any(k < clause and self.words[k] in _WHERE and self.deps[k] != "nsubj" for k in self.children(clause))
        if self.deps[clause] != "acl:relcl" or not where or self.words[harm - 1] != "," or self._is_violent(clause):
            return
        if self.tags[verb] in FINITE and verb < harm:
            self.heads[harm], self.deps[harm] = verb, "advcl"

    def _is_violent(self, verb: int) -> bool:
        """Tell a verb of violence, or one that a blow is the subject of."""
        kids = self.children(verb)
        if any(self.deps[k] == "nsubj" and self.words[k].removesuffix("s") in _BLOWS for k in kids):
            return True
        known, said = load_ontology(), {self.words[k] for k in kids}
        forms = (self.words[verb], known.lemma(self.words[verb], "verb") or self.words[verb])
        told = (e.trigger for e in known.headed_by(forms, "verb") if said.issuperset(e.words[1:]))
        return any(trigger.kind == "event" and known.type_of(trigger.type).violent for trigger in told)

    def leave_too(self, left: int) -> None:
        """Read "killed two and left scores injured", read as so many scores that were left."""
        first = self.heads[left]
        noun = self.heads[first]
        verb = self.heads[noun]
        counted = self.deps[first] == "nummod" and self.deps[noun] == "obj" and first < left < noun
        if not counted or self.words[verb] not in _HARM:
            return
        for state in self.children(verb):
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
        if joined and self.pos[harmed] == "ADJ":
            self.pos[harmed], self.tags[harmed] = "VERB", "VBD"

    def _lift(self, harmed: int) -> None:
        """Join a verb with an object of its own to the verb of harm before it, not to who was harmed."""
        first = self.heads[harmed]
        acts = self.tags[harmed] in ("VBD", "VBG") and any(self.deps[k] == "obj" for k in self.children(harmed))
        if acts and self.deps[first] == "obj" and self.words[self.heads[first]] in _HARM:
            self.heads[harmed] = self.heads[first]
