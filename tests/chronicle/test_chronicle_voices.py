"""Voices counted once: copies, agencies, and origins that several outlets cite."""

from chronicle_make import event, report, roles, toll, voice

from dateline.chronicle import reconcile
from dateline.chronicle.actors import Kin
from dateline.chronicle.voices import Voices

PEOPLE = roles(agent="red:the Red Front")


def told(key, who=None, **more):
    return event("bombing", key, "A bomb hit the fish market of Karsa", roles=PEOPLE, trigger="bomb", **({"voice": who} if who else {}), **more)


def count(reports, *claims):
    return Voices(reports, claims, Kin()).count(claims)[1]


def test_copies_are_one_voice():
    reports = [report("a", copy_group="g"), report("b", copy_group="g"), report("c")]
    assert count(reports, told("a"), told("b")) == 1
    assert count(reports, told("a"), told("b"), told("c")) == 2


def test_one_agencys_text_is_one_voice_whoever_prints_it():
    reports = [report("a", agency="AW"), report("b", agency="AW", copy_group="other")]
    assert count(reports, told("a"), told("b")) == 1


def test_two_reports_of_one_outlet_are_one_voice():
    assert count([report("a", outlet="Karsa Post"), report("b", outlet="Karsa Post")], told("a"), told("b")) == 1


def test_outlets_that_cite_one_origin_are_one_voice():
    long = voice("the Karsa Observatory for Human Dignity", "ngo")
    assert count([report("a"), report("b")], told("a", long), told("b", long)) == 1
    assert count([report("a"), report("b")], told("a", long), told("b", voice("KOHD", "ngo"))) == 1
    assert count([report("a"), report("b")], told("a", voice("Karsa Observatory", "ngo")), told("b", long)) == 1


def test_nameless_officials_of_two_outlets_are_two_voices():
    reports = [report("a"), report("b")]
    assert count(reports, told("a", voice("officials")), told("b", voice("officials"))) == 2


def test_medics_and_soldiers_heard_by_one_outlet_are_two_voices():
    both = (told("a", voice("medical officials", "medical")), told("a", voice("military officials", "military"), at=200))
    assert count([report("a")], *both) == 2


def test_an_outlet_that_cites_a_source_adds_no_voice_of_its_own():
    assert count([report("a")], told("a"), told("a", voice("officials"), at=200)) == 1


def test_an_actor_known_by_id_is_one_voice_in_any_words():
    a = told("a", voice("the Front", "armed-group", "red"))
    b = told("b", voice("Red Front commanders", "armed-group", "red"))
    assert count([report("a"), report("b")], a, b) == 1


def test_an_event_says_how_many_independent_voices_tell_it():
    reports = [report("a", copy_group="g"), report("b", copy_group="g"), report("c"), report("d", copy_group="g")]
    claims = [told(k) for k in "abcd"]
    happening = reconcile(reports, claims).events[0]
    assert (len(happening.reports), happening.independent) == (4, 2)
    assert happening.status == "corroborated"


def test_one_warring_sides_word_alone_is_marked():
    mine = told("a", voice("the Red Front", "armed-group", "red"))
    assert reconcile([report("a")], [mine, toll(mine, 3, "three")]).events[0].status == "one-party"


def test_the_agency_is_the_agency_that_the_report_has_named():
    long, short = voice("the Karsa Relief Agency", "official"), voice("The agency", "official")
    assert count([report("a")], told("a", long), told("a", short, at=90)) == 1
    other = voice("the Harbour Supply Agency", "official")
    assert count([report("a")], told("a", long), told("a", other, at=90), told("a", short, at=180)) == 3


def test_a_copy_elsewhere_does_not_make_an_outlet_two_voices():
    one = [report("a", outlet="Karsa Post", copy_group="g"), report("b", outlet="Karsa Post")]
    echo = report("c", "2020-05-09", outlet="The Echo", copy_group="g")
    assert count(one, told("a"), told("b")) == count([*one, echo], told("a"), told("b"), told("c")) == 1
