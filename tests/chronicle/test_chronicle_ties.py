"""Ties over time, and who speaks for whom."""

from chronicle_make import day, report, roles, span, tie, voice

from dateline.chronicle import reconcile, ties_on

RED, BLUE = "red:the Red Front", "blue:the Blue Guard"


def ties(*claims, reports=("a", "b"), published=("2020-05-02", "2020-06-02")):
    return reconcile([report(k, d) for k, d in zip(reports, published, strict=True)], claims)


def test_mutual_ties_are_one_line_whichever_way_round():
    chronicle = ties(tie("fights", "a", "Red fights Blue", RED, BLUE), tie("fights", "b", "Blue fights Red", BLUE, RED))
    assert len(chronicle.ties) == 1
    assert (chronicle.ties[0].a, chronicle.ties[0].b, chronicle.ties[0].independent) == ("blue", "red", 2)


def test_directed_ties_keep_their_direction():
    chronicle = ties(tie("supports", "a", "Red backs Blue", RED, BLUE), tie("supports", "b", "Blue backs Red", BLUE, RED))
    assert len(chronicle.ties) == 2


def test_offices_are_lines_of_their_own():
    leads = [tie("leads", "a", f"Omar Dek, {o} of the Front", "Omar Dek", RED, roles=roles(office=o), at=n) for n, o in enumerate(("head", "spokesman"))]
    assert {t.office for t in ties(*leads).ties} == {"head", "spokesman"}


def test_a_pledge_has_a_day_and_shows_from_then_on():
    chronicle = ties(tie("pledged-to", "a", "Last autumn the Front pledged itself to the Guard", RED, BLUE, span("2019-10-01", "2019-10-31", "month")))
    line = chronicle.ties[0]
    assert (line.from_earliest, line.from_latest, line.known_from) == ("2019-10-01", "2019-10-31", "2020-05-02")
    assert ties_on(chronicle, "2019-12-01") == (line,)
    assert ties_on(chronicle, "2019-09-01") == ()
    assert ties_on(chronicle, "2019-12-01", as_known_on="2020-01-01") == ()


def test_ties_of_one_actor():
    chronicle = ties(tie("fights", "a", "Red fights Blue", RED, BLUE), tie("fights", "a", "the army fights Blue", "army:the army", BLUE, at=99))
    assert len(ties_on(chronicle, actor="red")) == 1
    assert len(ties_on(chronicle, actor="Blue Guard")) == 2
    assert ties_on(chronicle, "2020-05-02", actor="nobody") == ()


def test_what_only_the_pair_itself_says():
    said = tie("allied", "a", "the Front says it stands with the Guard", RED, BLUE, day("2020-05-01"), voice=voice("the Front", "armed-group", "red"))
    assert ties(said).ties[0].status == "one-party"


def test_plans_are_no_ties():
    assert ties(tie("allied", "a", "they may join hands", RED, BLUE, standing="conditional")).ties == ()


def test_leading_and_being_the_leader_are_one_line():
    plain = tie("leads", "a", "the Front, led by Omar Sel", "sel:Omar Sel", "red:the Red Front")
    office = tie("leads", "b", "Omar Sel, the leader of the Front", "sel:Omar Sel", "red:the Red Front", roles=roles(office="leader"))
    lines = reconcile([report("a"), report("b")], [plain, office]).ties
    assert [(t.office, len(t.claims)) for t in lines] == [("leader", 2)]
