"""Countries, which some corpora call organisations where they act. Made for this project."""

# ruff: noqa: SIM905 - word lists read best as running text.
from __future__ import annotations

__all__ = ["COUNTRIES"]

COUNTRIES = frozenset(
    name.strip()
    for name in (
        "afghanistan, albania, algeria, andorra, angola, argentina, armenia, australia, austria, azerbaijan,"
        " bahamas, bahrain, bangladesh, barbados, belarus, belgium, belize, benin, bhutan, bolivia, bosnia, bosnia"
        " and herzegovina, botswana, brazil, brunei, bulgaria, burkina faso, burma, burundi, cambodia, cameroon,"
        " canada, cape verde, central african republic, chad, chile, china, colombia, comoros, congo, costa rica,"
        " croatia, cuba, cyprus, czech republic, czechoslovakia, denmark, djibouti, dominica, dominican republic,"
        " dr congo, east timor, ecuador, egypt, el salvador, england, equatorial guinea, eritrea, estonia,"
        " eswatini, ethiopia, fiji, finland, france, gabon, gambia, georgia, germany, east germany, west germany,"
        " ghana, greece, grenada, guatemala, guinea, guinea - bissau, guyana, haiti, honduras, hong kong, hungary,"
        " iceland, india, indonesia, iran, iraq, ireland, northern ireland, israel, italy, ivory coast, jamaica,"
        " japan, jordan, kazakhstan, kenya, kosovo, kuwait, kyrgyzstan, laos, latvia, lebanon, lesotho, liberia,"
        " libya, liechtenstein, lithuania, luxembourg, macedonia, madagascar, malawi, malaysia, maldives, mali,"
        " malta, mauritania, mauritius, mexico, micronesia, moldova, monaco, mongolia, montenegro, morocco,"
        " mozambique, myanmar, namibia, nepal, netherlands, new zealand, nicaragua, niger, nigeria, north korea,"
        " norway, oman, pakistan, palestine, panama, papua new guinea, paraguay, peru, philippines, poland,"
        " portugal, prussia, qatar, romania, russia, rwanda, samoa, saudi arabia, scotland, senegal, serbia,"
        " sierra leone, singapore, slovakia, slovenia, somalia, somaliland, south africa, south korea, south"
        " sudan, soviet union, ussr, spain, sri lanka, sudan, suriname, sweden, switzerland, syria, taiwan,"
        " tajikistan, tanzania, thailand, tibet, togo, tonga, trinidad and tobago, tunisia, turkey, turkmenistan,"
        " uae, uganda, uk, u.k., ukraine, united arab emirates, united kingdom, great britain, britain, united"
        " states, united states of america, america, u.s., us, usa, u.s.a., uruguay, uzbekistan, vatican,"
        " venezuela, vietnam, wales, yemen, yugoslavia, zaire, zambia, zimbabwe, dprk, prc"
    ).split(",")
)
