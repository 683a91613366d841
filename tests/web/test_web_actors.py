"""Ruling on actors over the API: a look before, one actor after, the same again when undone."""

import pytest
from test_web_writes import HEADERS, get, post

from dateline.web import shapes

ONE, OTHER = "zm-army", "name:third-battalion"


def one(client, actor):
    return get(client, f"/api/actors/{actor}", shapes.ActorAnswer)


def rule(client, desk, action, subjects, payload=None):
    body = {"action": action, "subjects": subjects, "payload": payload or {}, "person": "Ada"}
    made = post(client, "/api/decisions", shapes.DecisionAnswer, **body)
    assert desk.worker.wait(60)
    return made.decision


def test_two_actors_are_looked_at_ruled_one_and_parted_again(desk, client):
    before, gone = one(client, ONE), one(client, OTHER)
    look = get(client, f"/api/actors/{ONE}/same", shapes.MergeAnswer, other=OTHER)
    assert (look.keep.id, look.other.id) == (ONE, OTHER)
    assert {alias.words for alias in look.gained} == {alias.words for alias in gone.aliases}
    assert desk.workspace.decisions() == ()

    made = rule(client, desk, "same", [ONE, OTHER])
    merged = one(client, OTHER)
    assert merged.actor.id == ONE
    assert [(m.id, m.decision) for m in merged.merged] == [(OTHER, made.id)]
    assert [d.id for d in merged.history] == [made.id]
    words = {alias.words: alias for alias in merged.aliases}
    assert {alias.words for alias in (*before.aliases, *gone.aliases)} <= set(words)
    assert words[gone.aliases[0].words].claims
    assert {e.id for e in (*before.events, *gone.events)} <= {e.id for e in merged.events}
    assert len(merged.holdings) >= len(before.holdings)
    claim = get(client, f"/api/claims/{gone.aliases[0].claims[0]}", shapes.ClaimView)
    assert OTHER not in {role.actor for role in claim.claim.roles}
    row = get(client, "/api/decisions", shapes.Page[shapes.LogRow]).items[0]
    assert [(s.kind, s.label, s.actor) for s in row.subjects] == [
        ("actor", before.actor.name, ONE), ("actor", gone.actor.name, ONE),
    ]  # fmt: skip

    post(client, "/api/decisions/undo", shapes.DecisionAnswer, id=made.id, person="Ada")
    assert desk.worker.wait(60)
    assert one(client, OTHER).aliases == gone.aliases
    assert one(client, ONE).aliases == before.aliases


def test_words_go_to_another_actor_in_the_claims_marked(desk, client):
    alias = next(one for one in one(client, ONE).aliases if one.n > 2)
    told = get(client, f"/api/actors/{ONE}/words", shapes.MentionsAnswer, words=alias.words.upper())
    assert told.n >= len(alias.claims)
    assert all(mention.claim.context for mention in told.mentions)
    claims = [mention.claim.claim for mention in told.mentions]
    chosen = next(c.id for c in claims if any(r.actor == ONE and r.text.lower() == alias.words.lower() for r in c.roles))
    rule(client, desk, "settle", [alias.words], {"was": ONE, "name": "Hill Column", "claims": [chosen]})
    made = one(client, "name:hill-column")
    assert made.name == "“Hill Column”"
    assert {claim for words in made.aliases for claim in words.claims} == {chosen}
    assert "ruling" in {rule for words in made.aliases for rule in words.rules}
    left = get(client, f"/api/actors/{ONE}/words", shapes.MentionsAnswer, words=alias.words)
    assert chosen not in {mention.claim.claim.id for mention in left.mentions}


@pytest.mark.parametrize(
    "path",
    [f"/api/actors/{ONE}/same?other={ONE}", f"/api/actors/{ONE}/same?other=nobody", "/api/actors/nobody/words?words=x"],
)
def test_what_cannot_be_shown_is_said_in_a_sentence(client, path):
    answer = client.get(path, headers=HEADERS)
    assert answer.status_code in (400, 404)
    assert answer.json()["error"]["message"].endswith(".")
