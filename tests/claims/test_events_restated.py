"""What a report tells again: its deal, its evacuation, its war; one claim each, the later ones linked to the first."""




def repeats(claims, type_):
    return [[link.claim for link in c.links if link.kind == "repeats"] for c in claims if c.type == type_]


def test_a_deal_named_again_is_linked(events):
    text = (
        "The rebels and the army signed a deal in Tripoli on Monday.\n"
        "Residents left under the evacuation deal between the sides."
    )
    claims = [c for c in events(text) if c.type == "agreement"]
    assert len(claims) == 2
    assert repeats(claims, "agreement") == [[], [claims[0].id]]


def test_other_deals_are_their_own(events):
    text = (
        "The rebels and the army signed a deal in Tripoli on Monday.\n"
        "Another deal was signed by the two sides in Sirte in May."
    )
    assert not any(links for links in repeats(events(text), "agreement"))


def test_people_who_left_an_unnamed_place_are_those_told_of(events):
    text = (
        "A blast killed dozens of people evacuated from two villages.\n"
        "Hundreds of residents left Tripoli and Sirte in buses."
    )
    claims = [c for c in events(text) if c.type == "displacement"]
    assert len(claims) == 2
    assert repeats(claims, "displacement")[1] == [claims[0].id]


def test_moves_from_two_named_places_stay_two(events):
    text = "Hundreds of residents left Tripoli in buses.\nHundreds of families fled Benghazi to the coast."
    assert not any(links for links in repeats(events(text), "displacement"))


def test_two_towns_left_or_shut_in_together_are_one(events):
    for text in ("Hundreds of residents fled Tripoli and Sirte.", "The army besieged Tripoli and Sirte."):
        claims = [c for c in events(text) if c.type in ("displacement", "siege")]
        assert len(claims) == 1
        assert claims[0].where is not None
        assert claims[0].where.text == "Tripoli"
