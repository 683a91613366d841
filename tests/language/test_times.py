"""Time expressions: spans, normal forms and functions."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.language.times import times_in_text

CASES = [
    ("The minister spoke on Tuesday.", "Tuesday", "weekday(1)", "point"),
    ("It fell on Tuesday night.", "Tuesday night", "night(weekday(1))", "point"),
    ("Guns fell silent the night before.", "the night before", "night(ref(-1))", "point"),
    ("He left last March.", "last March", "lastmonth(3)", "point"),
    ("Clashes raged since last Monday.", "since last Monday", "since(lastweekday(0))", "since"),
    ("It held the hill since late last year.", "since late last year", "since(late(year(-1)))", "since"),
    ("They met earlier this month.", "earlier this month", "earlier(month(0))", "point"),
    ("They besieged it for months.", "for months", "lasting(~,month)", "duration"),
    ("They will move in the next few days.", "the next few days", "coming(~,day)", "future"),
    ("Saturdays attack on the market killed six.", "Saturdays", "weekday(5)", "point"),
    ("A three-day curfew began.", "three-day", "lasting(3,day)", "point"),
    ("On 4 June, 2013 it fell.", "4 June, 2013", "date(2013-06-04)", "point"),
    ("On June 4 it fell.", "June 4", "monthday(06-04)", "point"),
    ("On 2013-06-04 it fell.", "2013-06-04", "date(2013-06-04)", "point"),
    ("On 24.07.13 it fell.", "24.07.13", "date(2013-07-24)", "point"),
    ("On 24/07/13 it fell.", "24/07/13", "date(2013-07-24)", "point"),
    ("On 24.07.2013 it fell.", "24.07.2013", "date(2013-07-24)", "point"),
    ("On 7/24/2013 it fell.", "7/24/2013", "date(2013-07-24)", "point"),
    ("It fell (2013) and rose.", "2013", "date(2013)", "point"),
    ("It was 2013 when it fell.", "2013", "date(2013)", "point"),
    ("Tuesday, July 2-4, 2013 was hot.", "Tuesday, July 2-4, 2013", "from(date(2013-07-02),date(2013-07-04))", "point"),
    ("On the 3rd of June 2013 it fell.", "3rd of June 2013", "date(2013-06-03)", "point"),
    ("It began in May.", "May", "inmonth(5)", "point"),
    ("It began in Jan. 2013.", "Jan. 2013", "date(2013-01)", "point"),
    ("It ends by 3 May.", "by 3 May", "until(monthday(05-03))", "until"),
    ("Shells fell the day before yesterday.", "the day before yesterday", "day(-2)", "point"),
    ("They fought overnight.", "overnight", "overnight(day(-1))", "point"),
    ("Ten died overnight Friday to Saturday.", "overnight Friday to Saturday", "overnight(weekday(4))", "point"),
    ("Ten died in the night from Sunday to Monday.", "the night from Sunday to Monday", "overnight(weekday(6))", "point"),
    ("Ten died overnight into Monday.", "overnight into Monday", "overnight(weekday(6))", "point"),
    ("They met on the same day.", "the same day", "ref(0)", "point"),
    ("Summers are hot there.", "Summers", "season(summer,)", "point"),
    ("They starve in the cold winter and flee.", "winter", "season(winter,)", "point"),
    ("It was founded in 1423 and burnt.", "1423", "date(1423)", "point"),
    ("The abbey (built AD 842) fell.", "AD 842", "date(0842)", "point"),
    ("He died in March of 384 in exile.", "March of 384", "date(0384-03)", "point"),
    ("Talks are to resume in June.", "June", "ahead(inmonth(6))", "future"),
    ("They are going to vote on Friday.", "Friday", "ahead(weekday(4))", "future"),
    ("The vote is to run from 3 May to 9 June.", "from 3 May to 9 June", "ahead(from(monthday(05-03),monthday(06-09)))",
     "future"),
    ("They met Tuesday [4 June] in Amra.", "Tuesday [4 June]", "monthday(06-04)", "point"),
    ("They met on Tuesday, 4 June", "Tuesday, 4 June", "monthday(06-04)", "point"),
    ("They met on Tuesday (June 4, 2013).", "Tuesday (June 4, 2013)", "date(2013-06-04)", "point"),
    ("They met on Tuesday (and on Friday).", "Tuesday", "weekday(1)", "point"),
    ("It was built in 1200 BC and burnt.", "1200 BC", "bc()", "point"),
    ("By the 7th century BC it had walls.", "By the 7th century BC", "until(bc())", "until"),
    ("The king (c. 347 – 420) fell.", "347 – 420", "from(date(0347),date(0420))", "point"),
    ("They came in the year 71 and stayed.", "71", "date(0071)", "point"),
    ("They came some 5,000 years ago.", "5,000 years ago", "ago(5000,year)", "point"),
    ("He was mayor (2003 – present).", "2003 – present", "from(date(2003),day(0))", "point"),
    ("In the months ahead they will fight.", "the months ahead", "coming(~,month)", "future"),
    ("It is due by year end, they said.", "by year end", "until(late(year(0)))", "until"),
    ("It fell at the end of the month.", "the end of the month", "late(refunit(0,month))", "point"),
    ("He spent two years in exile.", "two years", "lasting(2,year)", "duration"),
    ("They left the following day.", "the following day", "ref(1)", "point"),
    ("They meet next week.", "next week", "week(1)", "point"),
    ("They meet next June.", "next June", "nextmonth(6)", "future"),
    ("Last winter was hard.", "Last winter", "season(winter,-1)", "point"),
    ("They left at the end of June.", "the end of June", "late(inmonth(6))", "point"),
    ("Over the past three weeks many died.", "the past three weeks", "past(3,week)", "point"),
    ("On 24/7/2013 it fell.", "24/7/2013", "date(2013-07-24)", "point"),
    ("THE ARMY SAID ON 12 FEB 89 THAT", "12 FEB 89", "date(1989-02-12)", "point"),
    ("In the 1990s the area was calm.", "1990s", "decade(1990)", "point"),
    ("From Monday to Thursday shells fell.", "From Monday to Thursday", "from(weekday(0),weekday(3))", "point"),
    ("He was shot three days ago.", "three days ago", "ago(3,day)", "point"),
    ("He died two weeks later.", "two weeks later", "refunit(2,week)", "point"),
    ("The raid began at dawn on Friday.", "dawn on Friday", "dawn(weekday(4))", "point"),
    ("The winter of 1989 was hard.", "winter of 1989", "seasonof(winter,1989)", "point"),
    ("In the last week it changed hands.", "the last week", "past(1,week)", "point"),
    ("Last week it changed hands.", "Last week", "week(-1)", "point"),
    ("Until recently they stayed out.", "Until recently", "until(recent())", "until"),
    (
        "Talks go on later on Monday and Tuesday.",
        "later on Monday and Tuesday",
        "later(from(weekday(0),weekday(1)))",
        "future",
    ),
    ("They held it from May 3 to 9.", "from May 3 to 9", "from(monthday(05-03),monthday(05-09))", "point"),
    ("It shut between May 3 and 9, 2013.", "between May 3 and 9, 2013", "from(monthday(05-03),date(2013-05-09))", "point"),
    ("It rose from May 3 to 9 percent.", "May 3", "monthday(05-03)", "point"),
    ("They met between May and June in 2013.", "between May and June in 2013", "from(inmonth(5),date(2013-06))", "point"),
    ("The fort is of the 19th century.", "the 19th century", "century(19)", "point"),
    ("It stood in the late twentieth century.", "late twentieth century", "late(century(20))", "point"),
    ("A twenty-first century army.", "twenty-first century", "century(21)", "point"),
    ("It was built in the 1800s.", "1800s", "century(19)", "point"),
    ("In the 1990’s it was calm.", "1990’s", "decade(1990)", "point"),
    ("He fought in the sixties.", "sixties", "tens(60)", "point"),
    ("He fought in the mid-80s.", "mid-80s", "mid(tens(80))", "point"),
    ("The war (2013-2017) went on.", "2013-2017", "from(date(2013),date(2017))", "point"),
    ("The war of 1985–89 went on.", "1985–89", "from(date(1985),date(1989))", "point"),
    ("After World War II it was theirs.", "World War II", "from(date(1939-09-01),date(1945-09-02))", "point"),
    ("Since then they have held it.", "Since then", "since(then())", "since"),
    ("They fell out that year.", "that year", "refunit(0,year)", "point"),
    ("Shells fell that night.", "that night", "night(ref(0))", "point"),
    ("The following morning they left.", "The following morning", "morning(ref(1))", "point"),
    ("He fled two years back.", "two years back", "ago(2,year)", "point"),
    ("In recent weeks many died.", "In recent weeks", "past(~,week)", "point"),
    ("Talks will resume on Friday.", "Friday", "ahead(weekday(4))", "future"),
    ("The vote is due in June.", "June", "ahead(inmonth(6))", "future"),
    ("They would fight on, he said on Friday.", "Friday", "weekday(4)", "point"),
    ("The army will not move, he said on Friday.", "Friday", "weekday(4)", "point"),
    ("A bomb went off ahead of the Eid al-Fitr feast.", "ahead of the Eid al-Fitr", "before(holiday(eid_al-fitr,))",
     "point"),
    ("Shells fell on the eve of Ramadan 2014.", "on the eve of Ramadan 2014", "eve(holiday(ramadan,2014))", "point"),
    ("Shells fell on Newroz.", "Newroz", "holiday(nowruz,)", "point"),
    ("Shells fell during Eid al-Fitr 2014.", "Eid al-Fitr 2014", "holiday(eid_al-fitr,2014)", "point"),
]


@pytest.mark.parametrize(("text", "words", "normal", "function"), CASES)
def test_expression_is_found(text, words, normal, function):
    found = [t for t in times_in_text(text) if text[t.start : t.end] == words]
    assert [(t.normal, t.function) for t in found] == [(normal, function)]


@pytest.mark.parametrize(
    "text",
    [
        "A 35-year-old man was held.",
        "A woman in her 80s was hurt.",
        "They left in the years before the war.",
        "The 19th battalion fled.",
        "They may go and march on the town.",
        "He lost 2011 men.",
        "On 5/6/2013 it fell to either.",
        "Troops came at 1830 hours.",
        "The second battalion took 14 posts.",
        "Rebels fall back as the army springs a trap.",
    ],
)
def test_what_is_no_time_is_left_alone(text):
    assert times_in_text(text) == []


def test_odd_blanks_count_as_blanks():
    text = "They left on\u00a04\u00a0June\u202f2013."
    assert [(text[t.start : t.end], t.normal) for t in times_in_text(text)] == [
        ("4\u00a0June\u202f2013", "date(2013-06-04)")
    ]


@given(st.text(alphabet="abc 0123456789/-–.,’' \nMonday JanuaryMaylastnightof2015thefrom", max_size=80))
def test_spans_are_ordered_and_inside_the_text(text):
    found = times_in_text(text)
    ends = [0] + [t.end for t in found]
    assert all(end <= t.start < t.end <= len(text) for end, t in zip(ends, found, strict=False))


@pytest.mark.parametrize(
    ("text", "normal"),
    [
        ("It fell by the 7th century BC.", "until(bc())"),
        ("It fell in 1600 BCE.", "bc()"),
        ("It stood in 1600 B.C. too.", "bc()"),
    ],
)
def test_what_lies_before_our_calendar_is_a_time_without_days(text, normal):
    assert [t.normal for t in times_in_text(text)] == [normal]


def test_a_list_of_times_to_come_goes_on_ahead():
    found = times_in_text("They will meet next month, in Amra in May and in Baradel in June, he said on Friday.")
    assert [t.normal for t in found] == ["month(1)", "ahead(inmonth(5))", "ahead(inmonth(6))", "weekday(4)"]


@pytest.mark.parametrize(
    "text",
    [
        "The Winter Games were called off.",
        "He is a brother of Jan Lund and Jun Mori.",
        "Shells have fallen since 1330 and four died.",
        "They found 1200 rifles in 1300 houses.",
        "SINCE 1330 THE POST HAS BEEN UNDER FIRE",
        "Spring water ran out and prices fall.",
    ],
)
def test_hours_games_and_numbers_are_no_seasons_or_old_years(text):
    assert times_in_text(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It was the worst raid in years, on 4 June.", ["4 June"]),
        ("For the first time in two weeks shells hit it on Friday.", ["Friday"]),
        ("The first of them will leave in days.", ["in days"]),
        ("They could be the first to leave in two weeks.", ["in two weeks"]),
        ("The deadliest week is over. They leave in days.", ["in days"]),
    ],
)
def test_since_when_nothing_was_like_it_is_no_time_to_come(text, words):
    assert [text[t.start : t.end] for t in times_in_text(text)] == words


def test_both_of_two_decades_are_times():
    found = [t.normal for t in times_in_text("It grew in the 20s and 30s.")]
    assert found == ["tens(20)", "tens(30)"]


@pytest.mark.parametrize(
    "text",
    [
        "They meet every Friday night and each Monday.",
        "They print it on a Tuesday.",
        "A new one comes every Wednesday/Thursday.",
        "Yachts come every winter.",
        "A force of 2000 fighters took it.",
        "It is a 2000 year old custom.",
        "Call 201 461-1776 for help.",
        "It stands to this day.",
        "Now they fight on; meanwhile others currently wait.",
    ],
)
def test_what_comes_again_counts_or_is_always_is_no_time(text):
    assert times_in_text(text) == []


@pytest.mark.parametrize("text", ["The events of 2011 led to war.", "Of the 2011 protests few were calm."])
def test_a_year_before_a_noun_or_after_of_is_a_year(text):
    assert [t.normal for t in times_in_text(text)] == ["date(2011)"]
