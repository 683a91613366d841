"""Word lists the corpus readers need: titles, countries, demonyms. Made for this project."""

from __future__ import annotations

__all__ = ["COUNTRIES", "DEMONYMS", "TITLES"]

TITLES = frozenset(
    "mr mrs ms miss dr prof professor sir lady lord dame sheikh shaikh sheik president vice-president vice minister prime"
    " premier chancellor king queen prince princess emperor empress pope bishop archbishop cardinal father fr rev reverend"
    " pastor imam mullah ayatollah mufti rabbi saint general gen lieutenant lt colonel col major maj captain capt"
    " commander cmdr sergeant sgt corporal cpl private pvt admiral adm brigadier brig marshal officer chief secretary"
    " ambassador envoy spokesman spokeswoman spokesperson governor gov senator sen representative rep congressman"
    " congresswoman mayor councillor deputy director chairman chairwoman chair judge justice attorney secretary-general"
    " undersecretary leader mp emir caliph ex-president acting former first the foreign defence defense interior"
    " defense lieutenant-general major-general aunt uncle - general-secretary".split()
)
COUNTRIES = frozenset(
    name.strip()
    for name in (
        "afghanistan, albania, algeria, andorra, angola, argentina, armenia, australia, austria, azerbaijan, bahamas,"
        " bahrain, bangladesh, barbados, belarus, belgium, belize, benin, bhutan, bolivia, bosnia, bosnia and herzegovina,"
        " botswana, brazil, brunei, bulgaria, burkina faso, burma, burundi, cambodia, cameroon, canada, cape verde,"
        " central african republic, chad, chile, china, colombia, comoros, congo, costa rica, croatia, cuba, cyprus,"
        " czech republic, czechoslovakia, denmark, djibouti, dominica, dominican republic, dr congo, east timor, ecuador,"
        " egypt, el salvador, england, equatorial guinea, eritrea, estonia, eswatini, ethiopia, fiji, finland, france,"
        " gabon, gambia, georgia, germany, east germany, west germany, ghana, greece, grenada, guatemala, guinea,"
        " guinea - bissau, guyana, haiti, honduras, hong kong, hungary, iceland, india, indonesia, iran, iraq, ireland,"
        " northern ireland, israel, italy, ivory coast, jamaica, japan, jordan, kazakhstan, kenya, kosovo, kuwait,"
        " kyrgyzstan, laos, latvia, lebanon, lesotho, liberia, libya, liechtenstein, lithuania, luxembourg, macedonia,"
        " madagascar, malawi, malaysia, maldives, mali, malta, mauritania, mauritius, mexico, micronesia, moldova, monaco,"
        " mongolia, montenegro, morocco, mozambique, myanmar, namibia, nepal, netherlands, new zealand, nicaragua, niger,"
        " nigeria, north korea, norway, oman, pakistan, palestine, panama, papua new guinea, paraguay, peru, philippines,"
        " poland, portugal, prussia, qatar, romania, russia, rwanda, samoa, saudi arabia, scotland, senegal, serbia,"
        " sierra leone, singapore, slovakia, slovenia, somalia, somaliland, south africa, south korea, south sudan,"
        " soviet union, ussr, spain, sri lanka, sudan, suriname, sweden, switzerland, syria, taiwan, tajikistan,"
        " tanzania, thailand, tibet, togo, tonga, trinidad and tobago, tunisia, turkey, turkmenistan, uae, uganda, uk,"
        " u.k., ukraine, united arab emirates, united kingdom, great britain, britain, united states,"
        " united states of america, america, u.s., us, usa, u.s.a., uruguay, uzbekistan, vatican, venezuela, vietnam,"
        " wales, yemen, yugoslavia, zaire, zambia, zimbabwe, dprk, prc"
    ).split(",")
)
DEMONYMS = frozenset(
    "afghan albanian algerian american angolan arab argentine argentinian armenian asian african australian austrian"
    " azerbaijani azeri bahraini bangladeshi basque bavarian belgian belarusian bolivian bosnian brazilian british briton"
    " bulgarian burmese burundian cambodian cameroonian canadian catalan catholic chadian chechen chilean chinese"
    " christian colombian congolese copt coptic croat croatian cuban cypriot czech danish druze dutch ecuadorian"
    " ecuadoran egyptian english eritrean estonian ethiopian european filipino finnish flemish french georgian german"
    " ghanaian greek guatemalan guinean haitian hausa hazara hindu honduran hungarian hutu igbo indian indonesian iranian"
    " iraqi irish islamic islamist israeli italian ivorian jamaican japanese jewish jew jordanian kashmiri kazakh kenyan"
    " korean kosovar kurd kurdish kuwaiti kyrgyz lao lebanese liberian libyan lithuanian macedonian malagasy malawian"
    " malaysian malian maltese maoist maronite mauritanian mexican moldovan mongolian montenegrin moroccan mozambican"
    " muslim namibian nepalese nepali nicaraguan nigerian nigerien norwegian omani orthodox ottoman pakistani palestinian"
    " panamanian paraguayan pashtun persian peruvian polish portuguese protestant qatari rohingya roman romanian russian"
    " rwandan salafi salafist salvadoran saudi scottish senegalese serb serbian shia shiite shi'ite sikh slovak slovene"
    " somali soviet spanish sudanese sunni swedish swiss syrian taiwanese tajik tamil tanzanian thai tibetan tuareg"
    " tunisian turk turkish turkmen turkoman tutsi ugandan uighur ukrainian uruguayan uyghur uzbek venezuelan vietnamese"
    " wahhabi welsh yazidi yemeni yezidi yoruba zairean zambian zimbabwean alawite assyrian chaldean circassian latin"
    " americans arabs kurds turks iraqis syrians libyans israelis palestinians russians jews muslims christians sunnis"
    " shiites egyptians afghans iranians saudis yemenis serbs croats britons germans sikhs hindus alawites yazidis"
    " europeans africans asians indians chinese mexicans cubans salvadorans nicaraguans colombians peruvians"
    " guatemalans hondurans panamanians chileans somalis nigerians kenyans ethiopians pakistanis ukrainians".split()
)
