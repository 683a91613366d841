"""The day a story was written, and the times of claims that give none."""

import pytest

from dateline.grounding.when.claims import resolve_times, story_anchor


@pytest.mark.parametrize(
    ("text", "published", "day", "why"),
    [
        ("The army shelled the town, officials said Thursday.", "2015-07-31", "2015-07-30", "weekday of speech"),
        ("Officials said Thursday that talks go on later on Friday.", "2015-07-31", "2015-07-30", "weekday of speech"),
        ("Shells fell on Friday. Officials said on Thursday they would.", "2015-07-31", "2015-07-31", "page date"),
        ("The army shelled the town, officials said Monday.", "2015-07-31", "2015-07-31", "page date"),
        ("The army shelled the town.", "2015-07-31", "2015-07-31", "page date"),
    ],
)
def test_story_day(read, text, published, day, why):
    anchor, source = story_anchor(read(text, published=published))
    assert (str(anchor.first), source) == (day, why)


def test_an_undated_report_has_no_story_day(read):
    assert story_anchor(read("Shells fell on Friday.")) == (None, "undated")


def test_a_month_has_the_year_that_is_told_with_it(code):
    made = claim(code, "The army shelled Derna in January last year.", published="2015-07-31")
    assert (made.when.from_, made.when.to) == ("2014-01-01", "2014-01-31")


def test_so_many_days_after_a_loss_counts_from_the_news(code):
    text = "The army withdrew from the base near Derna ten days after it lost Benghazi."
    lost = next(c for c in code(text, published="2015-07-31") if c.kind == "event" and c.trigger.text == "lost")
    assert (lost.when.from_, lost.when.to) == ("2015-07-18", "2015-07-21")


def claim(code, text, kind="event", **given):
    return next(c for c in code(text, **given) if c.kind == kind)


def test_news_without_a_day_lies_in_the_days_before_the_report(code):
    when = claim(code, "Rebels attacked the town of Homs.", published="2015-07-31").when
    assert (when.from_, when.to, when.inferred, when.rule) == ("2015-07-28", "2015-07-31", True, "no-date")


def test_how_long_a_past_siege_lasted_does_not_say_when(code):
    text = "The army took Homs from the rebels in May after a two-month-long siege."
    when = next(c for c in code(text, published="2015-07-31") if c.type == "siege").when
    assert (when.from_, when.to, when.words) == (None, "2015-07-31", "two-month-long")


def test_what_an_earlier_report_told_is_not_of_these_days(code):
    text = "The Wire corrects its report of April 14, in which a doctor said that eight soldiers were killed in Homs."
    when = claim(code, text, published="2015-04-25").when
    assert (when.to, when.inferred) == ("2015-04-14", True)


def test_a_plan_lies_ahead(code):
    when = claim(code, "Rebels plan to attack the town of Homs.", published="2015-07-31").when
    assert (when.from_, when.to) == ("2015-07-31", None)


def test_the_day_of_speaking_is_not_the_day_of_the_deed(code):
    when = claim(code, "Rebels attacked Homs on Tuesday, the army said on Thursday.", published="2015-07-31").when
    assert (when.words, when.from_) == ("Tuesday", "2015-07-28")


def test_an_undated_report_keeps_its_relative_time(code):
    when = claim(code, "Rebels attacked Homs on Tuesday.").when
    assert (when.from_, when.relative, when.rule) == (None, "weekday(1)", "undated-report")


def test_every_time_of_a_claim_is_words_of_the_report(code):
    text = "Rebels attacked Homs the night before. The army shelled Idlib last week."
    claims = [c for c in code(text, published="2015-07-31") if c.when.start is not None]
    assert claims
    assert all(text[c.when.start : c.when.end] == c.when.words for c in claims)


def test_the_claims_room_gives_every_claim_a_time(read, ontology):
    from dateline.claims import extract

    annotated = read("Rebels captured Homs. They hold it.", published="2015-07-31")
    raw = extract(annotated, ontology)
    assert set(resolve_times(annotated, raw)) == {c.id for c in raw}


@pytest.mark.parametrize(
    ("text", "trigger", "days", "rule"),
    [
        (
            "The army said on Tuesday that rebels had attacked the town of Homs.",
            "attacked",
            ("2015-07-25", "2015-07-28"),
            "no-date-told",
        ),
        (
            "Rebels shelled the town of Homs on Thursday after soldiers killed a doctor.",
            "killed",
            ("2015-07-27", "2015-07-30"),
            "no-date-told",
        ),
        (
            "Soldiers killed a doctor after he was stopped on Tuesday.",
            "killed",
            ("2015-07-28", "2015-07-31"),
            "no-date-after",
        ),
    ],
)
def test_a_day_told_beside_a_deed_bounds_it(code, text, trigger, days, rule):
    claims = code(text, published="2015-07-31")
    when = next(c.when for c in claims if c.kind == "event" and trigger in c.trigger.text)
    assert (when.from_, when.to, when.rule, when.inferred, when.words) == (*days, rule, True, None)


def test_what_news_follows_is_as_recent_as_the_news(code):
    claims = code("Rebels shelled the town of Homs after soldiers killed a doctor.", published="2015-07-31")
    found = next(c for c in claims if c.kind == "event" and "killed" in c.trigger.text)
    assert (found.when.from_, found.when.to) == ("2015-07-28", "2015-07-31")


def test_a_day_told_beside_a_deed_of_an_undated_report_waits_for_its_day(code):
    claims = code("The army said on Tuesday that rebels had attacked the town of Homs.")
    found = next(c for c in claims if c.kind == "event" and "attacked" in c.trigger.text)
    assert (found.when.from_, found.when.relative) == (None, "daysto(weekday(1))")


@pytest.mark.parametrize(
    ("text", "trigger", "days"),
    [
        # so long before the day its sentence names
        (
            "Jets bombed the town of Homs on Thursday, a day after the execution of a pilot.",
            "execution",
            ("2015-07-29", "2015-07-29"),
        ),
        # weeks and more are counted back from the report, days from an unnamed day are not
        ("The attack comes three years after the massacre of 160 people in Homs.", "massacre", ("2012-01-01", "2012-12-31")),
        ("The blast happened four days after an attack on a convoy near Homs.", "attack", (None, "2015-07-31")),
        ("The blast happened four days after an attack on a convoy near Homs.", "blast", ("2015-07-28", "2015-07-31")),
    ],
)
def test_so_long_after_a_happening_dates_the_happening(code, text, trigger, days):
    claims = code(text, published="2015-07-31")
    when = next(c.when for c in claims if c.kind == "event" and c.trigger.text == trigger)
    assert (when.from_, when.to) == days


def test_a_siege_named_in_passing_is_older_than_the_report(code):
    claims = code("Residents of the besieged town of Homs said they had no bread.", published="2015-07-31")
    siege = next(c for c in claims if c.type == "siege")
    assert (siege.standing, siege.when.from_, siege.when.to) == ("ongoing", None, "2015-07-31")


def test_a_clause_about_the_deed_gives_its_day(code):
    text = "The group claimed the murder of a mayor, which occurred on Tuesday in Homs."
    found = [c for c in code(text, published="2015-07-31") if c.type in {"killing", "assassination"}]
    assert [(c.when.words, c.when.from_) for c in found] == [("Tuesday", "2015-07-28")]


def test_the_first_in_years_is_no_day_to_come(code):
    when = claim(code, "It was the first bombardment of Homs in at least two years.", published="2015-07-31").when
    assert (when.from_, when.to, when.rule) == ("2015-07-28", "2015-07-31", "no-date")


def test_what_follows_a_deed_right_behind_it_dates_it_whatever_verb_it_hangs_on(code):
    text = "The shelling hit Homs, where rebels killed a pilot they captured after he was forced to eject on Tuesday."
    found = next(c for c in code(text, published="2015-07-31") if c.trigger.text == "captured")
    assert (found.when.from_, found.when.rule) == ("2015-07-28", "no-date-after")


def test_what_came_before_something_dated_lies_up_to_that_day(code):
    text = "The flight of people grew after rebels besieged Homs on all sides, the army said. It is a siege of old."
    told = "The flight grew on Tuesday after rebels besieged the town of Homs, officials said."
    undated = next(c for c in code(text, published="2015-07-31") if c.trigger.text == "besieged")
    dated = next(c for c in code(told, published="2015-07-31") if c.trigger.text == "besieged")
    assert undated.when.to == "2015-07-31"
    assert (dated.when.from_, dated.when.to, dated.when.inferred) == ("2015-07-25", "2015-07-28", True)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Rebels fired on Homs on Friday, two days after gunmen killed six people in Idlib.", ("2015-07-29", "2015-07-29")),
        ("Rebels fired on Homs on Friday, days after gunmen killed six people in Idlib.", ("2015-07-25", "2015-07-29")),
        ("Rebels fired on Homs, days after gunmen killed six people in Idlib.", (None, "2015-07-31")),
        ("Rebels fired on Homs a week after gunmen killed six people in Idlib.", ("2015-07-21", "2015-07-27")),
    ],
)
def test_what_the_news_came_so_long_after_lies_so_long_before(code, text, days):
    when = next(c for c in code(text, published="2015-07-31") if c.kind == "event" and c.trigger.text == "killed").when
    assert (when.from_, when.to) == days


def test_the_length_of_a_deed_is_not_its_day(code):
    text = "Five soldiers were killed in a two-hour battle in Homs on Tuesday."
    when = next(c for c in code(text, published="2015-07-31") if c.kind == "event").when
    assert (when.from_, when.to, when.words) == ("2015-07-28", "2015-07-28", "Tuesday")


def days_of_type(claims, type_):
    return next((c.when.from_, c.when.to, c.when.words) for c in claims if c.kind == "event" and c.type == type_)


@pytest.mark.parametrize(
    ("text", "type_", "day"),
    [
        ("Gunmen attacked a police post. The attack took place at 9 p.m. on 17 May, officials said.", "armed-attack", 17),
        ("A bomb went off in an alley in Homs. It broke windows. The explosion occurred on 16 May.", "bombing", 16),
        ("Rebels fought soldiers in Homs all night. The clash took place on 13 May.", "battle", 13),
        ("Rebels burned a church in Homs with all in it. This happened on 12 May, a priest said.", "arson", 12),
        ("Gunmen fired on a police post. It happened on 10 May, a guard said.", "armed-attack", 10),
        ("Gunmen fired on a police post. Nobody knew of the attack, which occurred on 8 May.", "armed-attack", 8),
        ("Six nuns were kidnapped in Homs. The incident took place on 11 May.", "abduction", 11),
        ("Men kidnapped a judge. The attack took place on 15 May. The kidnapping took place on 9 May.", "abduction", 9),
    ],
)
def test_a_sentence_that_says_when_the_deed_was_done_dates_it(code, text, type_, day):
    found = days_of_type(code(text, published="2019-05-20"), type_)
    assert found == (f"2019-05-{day:02}", f"2019-05-{day:02}", f"{day} May")


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen attacked a police post. The kidnapping took place on 9 May.",
        "Gunmen attacked a police post. They were seen at the shooting that took place on 9 May.",
        "Gunmen attacked a police post. The talks took place on 9 May.",
        "Gunmen attacked a police post. The alliance took over on 9 May.",
        "Gunmen attacked a police post. An explosion occurred on 9 May in another town.",
    ],
)
def test_another_deeds_day_dates_nothing(code, text):
    when = next(c for c in code(text, published="2019-05-20") if c.type == "armed-attack").when
    assert when.rule == "no-date"


def test_a_toll_has_the_day_that_a_later_sentence_gives_its_deed(code):
    text = "Gunmen attacked a police post and killed four officers. The attack took place on 17 May."
    tolls = [c.when.from_ for c in code(text, published="2019-05-20") if c.kind == "toll"]
    assert tolls == ["2019-05-17"]


OLD = (
    "A court heard how soldiers entered the village of Tamra in March 1988 and killed 40 peasants. Soldiers went from "
    "house to house and shot the men. They burned the church. Women were raped."
)


def test_a_report_on_an_old_massacre_stays_at_its_time(code):
    deeds = [c for c in code(OLD, published="2019-05-20") if c.type in {"killing", "arson", "sexual-violence"}]
    assert len(deeds) >= 4
    assert {(c.when.from_, c.when.to) for c in deeds} == {("1988-03-01", "1988-03-31")}
    shot = next(c for c in deeds if c.trigger.text == "shot")
    assert (shot.when.inferred, shot.when.rule, shot.when.words) == (True, "no-date-passage", None)


@pytest.mark.parametrize(
    "text",
    [
        "Tamra, where 40 people were killed in 2014, is tense again. Gunmen shot three people on a bus.",
        "In 2011 soldiers killed 20 people in Homs. Gunmen shot three people there.",
        "Gunmen shot three people in Homs. In 2011 soldiers killed 20 people there.",
    ],
)
def test_news_told_beside_an_old_deed_stays_news(code, text):
    when = next(c for c in code(text, published="2019-05-20") if c.trigger.text == "shot").when
    assert when.rule in {"no-date", "up-to-report"}


def test_an_undated_report_on_an_old_deed_is_left_open(code):
    shot = next(c for c in code(OLD) if c.trigger.text == "shot")
    assert (shot.when.from_, shot.when.to) == (None, None)


def dated(code, text, published="2015-07-31"):
    return {c.trigger.text: (c.when.from_, c.when.to) for c in code(text, published=published) if c.kind == "event"}


@pytest.mark.parametrize(
    ("text", "deeds"),
    [
        # the text has told of it with its day
        (
            "Rebels seized Homs on 3 July. Two days after the seizure, warplanes bombed the market.",
            {"seized": ("2015-07-03", "2015-07-03"), "bombed": ("2015-07-05", "2015-07-05")},
        ),
        (
            "Gunmen killed a mayor in Homs on 3 July. His deputy was shot dead a week after the killing.",
            {"shot dead": ("2015-07-10", "2015-07-10"), "killing": ("2015-07-03", "2015-07-03")},
        ),
        # its day follows
        (
            "The army retook the barracks two days after the attack on 5 July that killed twelve soldiers.",
            {"retook": ("2015-07-07", "2015-07-07"), "attack": ("2015-07-05", "2015-07-05")},
        ),
        # nothing says when the deed was done: a day is not invented
        ("Two days after the seizure of Homs, warplanes bombed the market.", {"bombed": ("2015-07-28", "2015-07-31")}),
        (
            "Rebels left Hama on 3 July. Two days after an attack on Homs, warplanes bombed the market.",
            {"bombed": ("2015-07-28", "2015-07-31")},
        ),
    ],
)
def test_so_long_after_a_deed_that_has_a_day_gives_the_news_its_day(code, text, deeds):
    found = dated(code, text)
    assert {name: found.get(name) for name in deeds} == deeds


def test_a_year_told_in_an_aside_is_no_year_of_the_news(code):
    found = dated(code, "Soldiers who were sent to Homs in 2012 were killed in an ambush on 12 March.")
    assert found["ambush"] == ("2015-03-12", "2015-03-12")


def test_a_toll_has_the_time_of_its_deed_where_the_news_is_counted_from_it(code):
    text = "The army retook the barracks two days after the attack on 5 July that killed twelve soldiers."
    toll = next(c for c in code(text, published="2015-07-31") if c.kind == "toll")
    assert (toll.when.from_, toll.when.to) == ("2015-07-05", "2015-07-05")


def test_a_year_told_in_the_same_clause_is_the_days(code):
    assert dated(code, "In 2012 rebels shelled Homs on 12 March.")["shelled"] == ("2012-03-12", "2012-03-12")


def test_the_worst_in_years_has_the_day_it_is_told_with(code):
    found = dated(code, "The worst fighting in years erupted on 16 July between the army and rebels in Homs.")
    assert found["fighting"] == ("2015-07-16", "2015-07-16")


@pytest.mark.parametrize(
    ("text", "deed", "days"),
    [
        (
            "His flight followed the assassination of six monks who were shot on 5 July by men in uniform.",
            "assassination",
            ("2015-07-05", "2015-07-05"),
        ),
        (
            "Unions have condemned the kidnapping and assassination on 5 July of Anna Lind, a student from Homs.",
            "kidnapping",
            ("2015-07-05", "2015-07-05"),
        ),
        (
            "The judges went on strike to protest the assassination of Judge Anna Lind the evening of 5 July in Homs.",
            "assassination",
            ("2015-07-05T18:00", "2015-07-06T00:00"),
        ),
        ("Meanwhile, the rebels released two hostages on 5 July in Homs.", "released", ("2015-07-05", "2015-07-05")),
        ("Rebels now held in Homs shot six monks.", "shot", ("2015-07-28", "2015-07-31")),
    ],
)
def test_a_deeds_day_is_found_where_it_is_told(code, text, deed, days):
    assert dated(code, text)[deed] == days


def test_what_the_victims_did_on_a_day_does_not_date_the_deed(code):
    found = dated(code, "The killing of six monks who had met him on 5 July shocked Homs.")
    assert found["killing"] == ("2015-07-28", "2015-07-31")


@pytest.mark.parametrize(
    ("length", "days"),
    [
        ("for a week", ("2034-03-01", "2034-03-31", "days-covered")),
        ("for a year", ("2033-03-31", "2034-03-31", "duration")),
    ],
)
def test_a_length_in_a_digest_lies_somewhere_in_the_days_it_covers(code, length, days):
    text = f"Reporting period: 1–31 March 2034\n\nRebels shelled the town of Homs {length}."
    when = next(c.when for c in code(text) if c.type == "shelling")
    assert (when.from_, when.to, when.rule, when.words) == (*days, length)
