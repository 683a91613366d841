"""Ties by the constructions that reports tell them in: one sentence of our own each."""

import pytest

from dateline.claims import extract


@pytest.fixture(scope="module")
def ties(read, ontology):
    """Return a function from a text to the ties in it, as (type, a, b) without articles."""

    def found(text):
        return {
            (c.type, *(_bare(next(r.text for r in c.roles if r.role == end)) for end in "ab"))
            for c in extract(read(text), ontology)
            if c.kind == "tie"
        }

    return found


@pytest.fixture(scope="module")
def grounded(code):
    """Return a function from a text to the ties between known parties, pronouns resolved."""

    def found(text):
        return {
            (c.type, *(_bare(next(r.text for r in c.roles if r.role == end)) for end in "ab"))
            for c in code(text)
            if c.kind == "tie"
        }

    return found


def _bare(words):
    return words.removeprefix("The ").removeprefix("the ").removesuffix("'s")


TOLD = [
    ("The Green Brigade, a splinter group of the Amber Front, hit the base.", ("part-of", "Green Brigade", "Amber Front")),
    ("The Green Brigade, an offshoot of the Amber Front, hit the base.", ("part-of", "Green Brigade", "Amber Front")),
    ("The Green Brigade broke away from the Amber Front.", ("rejects", "Green Brigade", "Amber Front")),
    ("The Green Brigade, which receives weapons from Chad, hit the base.", ("supports", "Chad", "Green Brigade")),
    ("Chad's backing of the Green Brigade has prolonged the war.", ("supports", "Chad", "Green Brigade")),
    ("With the support of Chad, the Green Brigade took the town.", ("supports", "Chad", "Green Brigade")),
    ("The Green Brigade fought the Blue Army with the help of Chad.", ("supports", "Chad", "Green Brigade")),
    ("The Green Brigade stands with Damascus in the war.", ("supports", "Green Brigade", "Damascus")),
    ("Musa Karim, a Hadi loyalist, led the attack.", ("supports", "Musa Karim", "Hadi")),
    ("The Green Brigade is at war with the Amber Front.", ("fights", "Green Brigade", "Amber Front")),
    ("Troops repelled an attack by the Green Brigade.", ("fights", "Troops", "Green Brigade")),
    ("The Green Brigade joined the Amber Alliance last year.", ("part-of", "Green Brigade", "Amber Alliance")),
    ("The Green Brigade joined the army in attacks on the town.", ("allied", "Green Brigade", "army")),
    (
        "The Green Brigade, one of three members of the Amber Alliance, hit the base.",
        ("part-of", "Green Brigade", "Amber Alliance"),
    ),
    (
        "The Amber Alliance, made up of the Green Brigade and others, hit the base.",
        ("part-of", "Green Brigade", "Amber Alliance"),
    ),
    ("The Green Brigade answers to the Amber Front.", ("part-of", "Green Brigade", "Amber Front")),
    ("The Green Brigade takes its orders from Chad.", ("part-of", "Green Brigade", "Chad")),
    ("The Green Brigade is subordinate to the Amber Front.", ("part-of", "Green Brigade", "Amber Front")),
    ("The Green Brigade defected to the Amber Front.", ("pledged-to", "Green Brigade", "Amber Front")),
    ("The alliance between the Green Brigade and the Amber Front worries the army.", ("allied", "Green Brigade", "Amber Front")),
    ("The Green Brigade has close ties to the Amber Front.", ("allied", "Green Brigade", "Amber Front")),
    (
        "The Green Brigade, a militia with links to the Amber Front, hit the base.",
        ("allied", "Green Brigade", "Amber Front"),
    ),
    ("The Green Brigade and the Amber Front are allies in the war.", ("allied", "Green Brigade", "Amber Front")),
    ("The Green Brigade and the Amber Front jointly shelled the base.", ("allied", "Green Brigade", "Amber Front")),
    ("The Green Brigade, together with the Blue Army, took the town.", ("allied", "Green Brigade", "Blue Army")),
    ("The rift between the Green Brigade and the Blue Army led to clashes.", ("rivals", "Green Brigade", "Blue Army")),
    ("The Green Brigade refused to negotiate with the government.", ("rejects", "Green Brigade", "government")),
    ("President Omar Bel met Green Brigade leader Musa Karim after the battle.", ("negotiates-with", "Omar Bel", "Musa Karim")),
    (
        "The Green Brigade, blacklisted as a terrorist group by Egypt, hit the base.",
        ("rejects", "Egypt", "Green Brigade"),
    ),
    ("The Amber Front, whose leader Musa Karim was killed, fought the army.", ("leads", "Musa Karim", "Amber Front")),
    ("Musa Karim took over the Green Brigade after the attack.", ("leads", "Musa Karim", "Green Brigade")),
    ("Musa Karim was named commander of the Green Brigade.", ("leads", "Musa Karim", "Green Brigade")),
    ("Musa Karim of the Green Brigade said his men had taken the town.", ("part-of", "Musa Karim", "Green Brigade")),
    (
        "Musa Karim, head of the Green Brigade's political bureau, said rebels had attacked.",
        ("part-of", "Musa Karim", "Green Brigade"),
    ),
    ("Army spokesman General Musa Karim said rebels attacked the town.", ("part-of", "Musa Karim", "Army")),
    ("The army's chief of staff, General Musa Karim, said rebels attacked.", ("leads", "Musa Karim", "army")),
    ("The governor of Lunga province, Musa Karim, said rebels attacked.", ("leads", "Musa Karim", "Lunga province")),
    ("Chad denied any links to the Green Brigade after the attack.", ("allied", "Chad", "Green Brigade")),
    ("The army lost the town to the Green Brigade.", ("fights", "army", "Green Brigade")),
    ("The army's offensive against the Green Brigade killed ten.", ("fights", "army", "Green Brigade")),
    ("Moscow has distanced itself from Musa Karim since the attack.", ("rejects", "Moscow", "Musa Karim")),
    ("The Green Brigade, which is under the command of the army, hit the base.", ("part-of", "Green Brigade", "army")),
    ("The Green Brigade, a militia under Musa Karim, hit the base.", ("leads", "Musa Karim", "Green Brigade")),
    ("Musa Karim's own group, the Green Brigade, hit the base.", ("leads", "Musa Karim", "Green Brigade")),
    ("A spokesman for the Amber Front, Musa Karim, said rebels hit the base.", ("part-of", "Musa Karim", "Amber Front")),
    ("The brigade's commander, Musa Karim, said rebels hit the base.", ("leads", "Musa Karim", "brigade")),
    ("The Green Brigade is at odds with the Blue Army over the attack.", ("rivals", "Green Brigade", "Blue Army")),
    ("The Green Brigade was set up by Musa Karim before the war.", ("leads", "Musa Karim", "Green Brigade")),
    ("Musa Karim, whose Green Brigade hit the base, fled.", ("leads", "Musa Karim", "Green Brigade")),
    ("The Green Brigade was admitted to the Amber Alliance.", ("part-of", "Green Brigade", "Amber Alliance")),
    ("Its main component is the Green Brigade, analysts of the war said.", ("part-of", "Green Brigade", "Its")),
]


TOLD += [
    ("Chad has delivered helicopters to the Green Brigade.", ("supports", "Chad", "Green Brigade")),
    ("Chad gave the rebels mortars before the attack.", ("supports", "Chad", "rebels")),
    ("Chad provided air support for the Green Brigade in the battle.", ("supports", "Chad", "Green Brigade")),
    ("The Green Brigade buys its rockets from Chad.", ("supports", "Chad", "Green Brigade")),
    ("The Green Brigade owes its weapons and salaries to Chad.", ("supports", "Chad", "Green Brigade")),
    ("Chad hosts and equips the Green Brigade.", ("supports", "Chad", "Green Brigade")),
    ("Volunteers are fighting on the Green Brigade's side.", ("supports", "Volunteers", "Green Brigade")),
    ("A Chad-installed militia, the Green Brigade, hit the base.", ("supports", "Chad", "Green Brigade")),
    ("Egypt blames Chad for arming the Green Brigade.", ("supports", "Chad", "Green Brigade")),
    ("The Green Brigade paid allegiance to the Amber Front.", ("pledged-to", "Green Brigade", "Amber Front")),
    ("The Green Brigade switched sides to the Amber Front.", ("pledged-to", "Green Brigade", "Amber Front")),
    ("The Green Brigade has thrown in its lot with the Amber Front.", ("allied", "Green Brigade", "Amber Front")),
    ("The Green Brigade is in league with the Amber Front.", ("allied", "Green Brigade", "Amber Front")),
    ("The Green Brigade operates in tandem with the Amber Front.", ("allied", "Green Brigade", "Amber Front")),
    ("The Green Brigade and the Amber Front remain closely bound.", ("allied", "Green Brigade", "Amber Front")),
    ("The Green Brigade, flanked by the Blue Army, took the town.", ("allied", "Green Brigade", "Blue Army")),
    ("The Green Brigade stood shoulder to shoulder with the army.", ("allied", "Green Brigade", "army")),
    ("The Green Brigade remains loyal to the Amber Front.", ("supports", "Green Brigade", "Amber Front")),
    ("Fighters have served in the ranks of the Green Brigade.", ("part-of", "Fighters", "Green Brigade")),
    ("Chad considers the Green Brigade an offshoot of the Amber Front.", ("part-of", "Green Brigade", "Amber Front")),
    ("The army's First Brigade took the town.", ("part-of", "First Brigade", "army")),
    (
        "The Amber Alliance is a coalition of groups that includes the Green Brigade.",
        ("part-of", "Green Brigade", "a coalition of groups"),
    ),
    ("The Green Brigade, which left the Amber Alliance, hit the base.", ("rejects", "Green Brigade", "Amber Alliance")),
    ("Tensions persist between the Green Brigade and the Blue Army.", ("rivals", "Green Brigade", "Blue Army")),
    ("The Green Brigade and the Blue Army detest each other.", ("rivals", "Green Brigade", "Blue Army")),
    ("The Green Brigade and the Blue Army have fallen out.", ("rivals", "Green Brigade", "Blue Army")),
    ("The Green Brigade made peace with the government.", ("negotiates-with", "Green Brigade", "government")),
    ("Iran has been pouring weapons into the Green Brigade.", ("supports", "Iran", "Green Brigade")),
    ("Iran's arms shipments to the Green Brigade have prolonged the war.", ("supports", "Iran", "Green Brigade")),
    ("Iran is the main supplier of the Green Brigade, which hit the base.", ("supports", "Iran", "Green Brigade")),
    ("The Green Brigade threw its support behind the Blue Army in the battle.", ("supports", "Green Brigade", "Blue Army")),
    ("The Green Brigade came to the aid of the Blue Army in the battle.", ("supports", "Green Brigade", "Blue Army")),
    ("The Green Brigade, which is part of the Amber Alliance, hit the base.", ("part-of", "Green Brigade", "Amber Alliance")),
    ("The Green Brigade forms part of the Amber Alliance and hit the base.", ("part-of", "Green Brigade", "Amber Alliance")),
    (
        "The Green Brigade operates under the umbrella of the Amber Alliance and hit the base.",
        ("part-of", "Green Brigade", "Amber Alliance"),
    ),
    ("The Green Brigade severed its links to the Amber Front after the attack.", ("rejects", "Green Brigade", "Amber Front")),
    (
        "The Amber Front expelled the Green Brigade from the alliance after the attack.",
        ("rejects", "Amber Front", "Green Brigade"),
    ),
    ("The government banned the Green Brigade after the attack.", ("rejects", "government", "Green Brigade")),
    ("The Green Brigade hit the base jointly with the Blue Army.", ("allied", "Green Brigade", "Blue Army")),
    ("The Green Brigade, in alliance with the Blue Army, hit the base.", ("allied", "Green Brigade", "Blue Army")),
    ("The Green Brigade is locked in a war with the Blue Army.", ("fights", "Green Brigade", "Blue Army")),
    ("The Green Brigade is opposed to the Blue Army, which hit the base.", ("rivals", "Green Brigade", "Blue Army")),
    ("The Green Brigade and the government are in talks after the attack.", ("negotiates-with", "Green Brigade", "government")),
    ("Units under the command of Musa Karim hit the base.", ("leads", "Musa Karim", "Units under the command of Musa Karim")),
    ("The faction of Musa Karim hit the base on Monday.", ("leads", "Musa Karim", "faction of Musa Karim")),
    ("Musa Karim presides over the Green Brigade and hit the base.", ("leads", "Musa Karim", "Green Brigade")),
    ("Musa Karim, who serves as governor of Darfur, was killed.", ("leads", "Musa Karim", "Darfur")),
    ("The Green Brigade elected Musa Karim as commander of its Blue Army.", ("leads", "Musa Karim", "Blue Army")),
    ("Musa Karim, a commander in the Amber Front, hit the base.", ("part-of", "Musa Karim", "Amber Front")),
    ("Musa Karim, a leading figure of the Amber Front, was killed.", ("part-of", "Musa Karim", "Amber Front")),
    ("Musa Karim and Omar Bel, leaders of the Amber Front, hit the base.", ("leads", "Omar Bel", "Amber Front")),
    ("Musa Karim and Omar Bel, leaders of the Amber Front, hit the base.", ("leads", "Musa Karim", "Amber Front")),
    ("Musa Karim's lieutenant, Omar Bel, was killed in the attack.", ("part-of", "Omar Bel", "Musa Karim")),
    ("Omar Bel, an aide to President Musa Karim, said rebels hit the base.", ("part-of", "Omar Bel", "Musa Karim")),
]


@pytest.mark.parametrize(("text", "tie"), TOLD, ids=[text[:48] for text, _ in TOLD])
def test_a_tie_by_its_construction(ties, text, tie):
    assert tie in {(kind, _parts(a), _parts(b)) for kind, a, b in ties(text)} | ties(text)


def _parts(words):
    return words.removeprefix("President ").split(",")[0]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Britain joined the Blue Army in saying that rebels had attacked.", "part-of"),  # they said it together
        ("The Green Brigade ended its alliance with the Blue Army after the battle.", "allied"),
        ("The Green Brigade said it stood with its allies in the war.", "supports"),  # who they are is not said
        ("A branch of Lunga Bank was bombed by the rebels.", "part-of"),
        ("A Green Brigade commander said his men had attacked the town.", "leads"),  # one of many
        ("Musa Karim, a lawyer of the Amber Front, said soldiers killed two men.", "part-of"),
        ("Blue Army General Musa Karim said rebels attacked the town.", "leads"),  # a rank
        ("Reporters met two rebels in the town after the battle.", "negotiates-with"),
        ("Rebels attacked the western side of the town.", "fights"),
        ("The army launched an offensive against Tripoli on Friday.", "fights"),
        ("Karim's National Security Council met after the attack.", "leads"),
        ("President Omar Bel set up a committee after the attack.", "leads"),
        ("An army and police operation killed ten people in the town.", "fights"),
        ("The Green Brigade renounced its allegiance to the Amber Front after the attack.", "pledged-to"),
        ("Rebels attacked from three sides of the town.", "supports"),
        ("Rebels dug in on the Kenyan side of the town.", "supports"),
        ("The Green Brigade fought together with the Blue Army.", "fights"),
        ("Mali and Niger have expelled the French.", "fights"),  # no place is taken
        ("Troops continued to receive heavy machine gun fire from the Green Brigade.", "supports"),
        ("The Blue Army was joined by the Green Brigade.", "part-of"),
        ("Karim's men, a commando unit, hit the base.", "part-of"),
        ("A populated area struck a truce with the army after the attack.", "negotiates-with"),
    ],
)
def test_what_is_no_such_tie(ties, text, wrong):
    assert wrong not in {kind for kind, _, _ in ties(text)}


def test_a_title_before_a_name_is_that_name_s(ties):
    found = ties("President Omar Bel met Green Brigade leader Musa Karim after the battle.")
    assert ("leads", "Musa Karim", "Green Brigade") in found
    assert not any(kind == "leads" and a == "Omar Bel" for kind, a, _ in found)


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        (
            "The Green Brigade attacked the base on Monday. Iran, its main backer, sent rockets.",
            ("supports", "Iran", "Green Brigade"),
        ),
        (
            "The Green Brigade attacked the base. Its armed wing, the Amber Front, took the town.",
            ("part-of", "Amber Front", "Green Brigade"),
        ),
        (
            "The Green Brigade attacked the base on Monday. Their leader is Musa Karim.",
            ("leads", "Musa Karim", "Green Brigade"),
        ),
        (
            "The Green Brigade attacked the Blue Army. Its backbone is the Amber Front. Its leader is Musa Karim.",
            ("leads", "Musa Karim", "Green Brigade"),
        ),
    ],
)
def test_whose_it_is_the_sentences_before_tell(grounded, text, tie):
    assert tie in grounded(text)


def test_their_after_a_plural_is_no_party_named_before(grounded):
    text = "The Amber Front attacked the base. Three other movements stayed neutral. Their spokesman, Musa Karim, left."
    assert ("part-of", "Musa Karim", "Amber Front") not in grounded(text)


def test_his_stands_for_no_plural(grounded):
    found = grounded("Officials say that Leo Pasa and Musa Karim, his rival, led the attack.")
    assert not any("Officials" in ends for _, *ends in found)


def test_a_denial_of_bonds_is_denied(read, ontology):
    claims = extract(read("Chad denied any links to the Green Brigade after the attack."), ontology)
    assert [c.standing for c in claims if c.kind == "tie"] == ["denied"]


def test_which_stands_for_no_person(ties):
    found = ties("The wing loyal to General Karim, which is allied with the Amber Front, attacked the base.")
    assert ("allied", "Karim", "Amber Front") not in found
    assert any(kind == "allied" and a.startswith("wing") for kind, a, _ in found)


def test_one_tie_told_by_two_rules_is_one(ties, read, ontology):
    claims = extract(read("Musa Karim, a member of the Amber Front, was arrested for the bombing."), ontology)
    (tie,) = (c for c in claims if c.kind == "tie")
    assert {r.role for r in tie.roles} == {"a", "b", "office"}


def test_what_is_said_of_the_first_of_two_is_not_said_of_the_second(ties):
    found = ties("The Green Brigade, allied with Chad, and the Blue Army are at odds.")
    assert ("allied", "Green Brigade", "Chad") in found
    assert ("allied", "Blue Army", "Chad") not in found


def test_what_somebody_is_thought_to_be_is_doubted(read, ontology):
    text = "Chad considers the Green Brigade an offshoot of the Amber Front."
    (claim,) = (c for c in extract(read(text), ontology) if c.kind == "tie" and c.type == "part-of")
    assert claim.standing == "doubted"
