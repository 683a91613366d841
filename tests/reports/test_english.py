"""English or not."""

import pytest

from dateline.reports.english import language_of


@pytest.mark.parametrize(
    "text",
    [
        "The army said that it was in control of the town.",
        "THE GUERRILLAS ATTACKED THE POLICE POST AND KILLED TWO OFFICERS OF THE NATIONAL GUARD.",
        "Hundreds flee Karo",
        "Abdul Rahman Hassan Al-Karouri and Mustafa Ould Sidi Mohamed were killed in the raid on the camp by the army.",
    ],
)
def test_english(text: str) -> None:
    assert language_of(text) == "en"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (
            "Las tropas del gobierno mataron a doce guerrilleros en el norte del país, dijeron fuentes militares de la zona.",
            "es",
        ),
        (
            "Les soldats sont entrés dans la ville mercredi, selon des sources médicales, après des combats violents.",
            "fr",
        ),
        ("Солдаты вошли в город в среду, сообщили жители.", "ru"),
        ("دخلت القوات الحكومية المدينة يوم الأربعاء", "ar"),
        ("12 34 —", "und"),
    ],
)
def test_other_languages(text: str, code: str) -> None:
    assert language_of(text) == code
