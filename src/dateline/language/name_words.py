"""Words that names are made of or come with: peoples and creeds, titles, units. Made for this project."""

# ruff: noqa: SIM905 - word lists read best as running text.
from __future__ import annotations

__all__ = ["DEMONYMS", "TITLES", "UNITS"]

TITLES = frozenset(
    "mr mrs ms miss msgr monsignor don dona dr prof professor sir lady lord dame sheikh shaikh sheik president"
    " vice-president vice minister prime premier chancellor king queen prince princess emperor empress pope bishop"
    " archbishop cardinal father fr rev reverend pastor imam mullah ayatollah mufti rabbi saint general gen"
    " lieutenant lt colonel col major maj captain capt commander cmdr sergeant sgt corporal cpl private pvt"
    " admiral adm brigadier brig marshal officer chief secretary ambassador envoy spokesman spokeswoman"
    " spokesperson governor gov senator sen representative rep congressman congresswoman mayor councillor deputy"
    " director chairman chairwoman chair judge justice attorney secretary-general undersecretary leader mp emir"
    " caliph ex-president acting former first the foreign defence defense interior defense lieutenant-general"
    " major-general aunt uncle - general- secretary journalist reporter newsman cameraman photographer businessman"
    " impresario lawyer policeman guard watchman driver pilot engineer peasant spaniard comrade".split()
)
DEMONYMS = frozenset(
    "afghan albanian algerian american angolan arab argentine argentinian armenian asian african australian"
    " austrian azerbaijani azeri bahraini bangladeshi basque bavarian belgian belarusian bolivian bosnian"
    " brazilian british briton bulgarian burmese burundian cambodian cameroonian canadian catalan catholic chadian"
    " chechen chilean chinese christian colombian congolese copt coptic croat croatian cuban cypriot czech danish"
    " druze dutch ecuadorian ecuadoran egyptian english eritrean estonian ethiopian european filipino finnish"
    " flemish french georgian german ghanaian greek guatemalan guinean haitian hausa hazara hindu honduran"
    " hungarian hutu igbo indian indonesian iranian iraqi irish islamic islamist israeli italian ivorian jamaican"
    " japanese jewish jew jordanian kashmiri kazakh kenyan korean kosovar kurd kurdish kuwaiti kyrgyz lao lebanese"
    " liberian libyan lithuanian macedonian malagasy malawian malaysian malian maltese maoist maronite mauritanian"
    " mexican moldovan mongolian montenegrin moroccan mozambican muslim namibian nepalese nepali nicaraguan"
    " nigerian nigerien norwegian omani orthodox ottoman pakistani palestinian panamanian paraguayan pashtun"
    " persian peruvian polish portuguese protestant qatari rohingya roman romanian russian rwandan salafi salafist"
    " salvadoran saudi scottish senegalese serb serbian shia shiite shi'ite sikh slovak slovene somali soviet"
    " spanish sudanese sunni swedish swiss syrian taiwanese tajik tamil tanzanian thai tibetan tuareg tunisian"
    " turk turkish turkmen turkoman tutsi ugandan uighur ukrainian uruguayan uyghur uzbek venezuelan vietnamese"
    " wahhabi welsh yazidi yemeni yezidi yoruba zairean zambian zimbabwean alawite assyrian chaldean circassian"
    " latin americans arabs kurds turks iraqis syrians libyans israelis palestinians russians jews muslims"
    " christians sunnis shiites egyptians afghans iranians saudis yemenis serbs croats britons germans sikhs"
    " hindus alawites yazidis europeans africans asians indians chinese mexicans cubans salvadorans nicaraguans"
    " colombians peruvians guatemalans americans hazaras shi'ites shias sandinist sandinista rican arabian jesuit"
    " jesuits hondurans panamanians chileans somalis nigerians kenyans ethiopians pakistanis ukrainians".split()
)
# Formations whose name is completed by the word: "Cartagena Battalion", "105th Infantry Brigade".
UNITS = frozenset(
    "army battalion brigade brigades bloc command company corps council division federation force forces front"
    " group guard guards legion militia ministry movement organization party police regiment squadron union"
    " wing".split()
)
