"""Compiled files and GeoNames dumps: round trip, damage, a user's country."""

import zipfile

import pytest

from dateline.knowledge.gazetteer.country import CountryFileError, add_country, installed_countries, read_dump
from dateline.knowledge.gazetteer.geo import bearing, destination, distance_km, middle, priogrid_gid
from dateline.knowledge.gazetteer.pack import Row, useful_names, write_packed
from dateline.knowledge.gazetteer.packed import GazetteerFileError, PackedPlaces
from dateline.knowledge.places import load_places

ROWS = [
    Row(id=7, name="Alpha", kind="adm1", lat=1.0, lon=2.0, country="XA", radius_km=40),
    Row(id=30, name="Beta", kind="settlement", lat=-1.5, lon=-179.5, country="XA", admin1=7, population=900, names=("Bêta", "Байта")),
    Row(id=31, name="Beta", kind="settlement", lat=5.0, lon=6.0, country="XB"),
]


def dump_line(number, name, feature, code, **more):
    cells = [str(number), name, name, more.get("names", ""), "10.5", "20.5", feature, code, "XA", "", more.get("a1", "")]
    cells += [more.get("a2", ""), "", "", more.get("people", "0"), "", "", "Africa/Nowhere", "2020-01-01"]
    return "\t".join(cells) + "\n"


DUMP = (
    dump_line(100, "Northland", "A", "ADM1", a1="01")
    + dump_line(101, "Upper Valley", "A", "ADM2", a1="01", a2="011")
    + dump_line(102, "Smallhamlet", "P", "PPL", a1="01", a2="011", people="40", names="Petit Hameau,smlhmlt,XYZ")
    + dump_line(103, "Some Stream", "H", "STM", a1="01")
)


def test_a_compiled_file_gives_back_what_went_in(tmp_path):
    path = tmp_path / "x.places"
    assert write_packed(ROWS, path, {"from": "test"}) == path.stat().st_size
    packed = PackedPlaces(path)
    assert len(packed) == 3
    beta = packed.place(packed.row_of(30))
    assert (beta.name, beta.lat, beta.lon, beta.admin1, beta.population) == ("Beta", -1.5, -179.5, "geonames:7", 900)
    assert packed.place(packed.row_of(7)).radius_km == 40
    assert packed.row_of(8) is None
    forms = dict(packed.forms("bata"))
    assert forms["beta"] == [packed.row_of(30), packed.row_of(31)]


def test_compiling_is_repeatable(tmp_path):
    write_packed(ROWS, tmp_path / "a", {})
    write_packed(reversed(ROWS), tmp_path / "b", {})
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()


def test_nothing_compiles_to_nothing(tmp_path):
    with pytest.raises(ValueError, match="no places"):
        write_packed([], tmp_path / "x", {})
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("spoil", [lambda b: b"PK" + b, lambda b: b[:40], lambda b: b[:12] + b"xxxx" + b[16:]])
def test_a_damaged_file_is_refused(tmp_path, spoil):
    path = tmp_path / "x.places"
    write_packed(ROWS, path, {})
    path.write_bytes(spoil(path.read_bytes()))
    with pytest.raises(GazetteerFileError):
        PackedPlaces(path)


def test_names_not_worth_filing():
    assert list(useful_names(["Derna", "DNF", "drnt", "http://x", "Дарна", ""])) == ["Derna", "Дарна"]


def test_a_dump_becomes_a_country_of_hamlets(tmp_path):
    source = tmp_path / "XA.txt"
    source.write_text(DUMP, encoding="utf-8")
    made = add_country(source, folder=tmp_path / "installed")
    assert installed_countries(tmp_path / "installed") == [made]
    gazetteer = load_places([made])
    hamlet = gazetteer.candidates("Petit Hameau")[0].place
    assert (hamlet.id, hamlet.population) == ("geonames:102", 40)
    assert [d.name for d in gazetteer.divisions(hamlet)] == ["Northland", "Upper Valley"]
    assert gazetteer.get("geonames:103") is None


def test_a_zipped_dump_is_read_and_its_readme_left(tmp_path):
    source = tmp_path / "XA.zip"
    with zipfile.ZipFile(source, "w") as archive:
        archive.writestr("readme.txt", "about")
        archive.writestr("XA.txt", DUMP)
    assert [row.id for row in read_dump(source)] == [100, 101, 102]


@pytest.mark.parametrize("text", ["", "hello\nworld\n", DUMP + "a damaged line\n"])
def test_what_is_no_dump_is_refused_and_nothing_installed(tmp_path, text):
    source = tmp_path / "XA.txt"
    source.write_text(text, encoding="utf-8")
    with pytest.raises(CountryFileError, match="not a GeoNames dump"):
        add_country(source, folder=tmp_path / "installed")
    assert installed_countries(tmp_path / "installed") == []


def test_bytes_that_are_no_text_are_refused(tmp_path):
    source = tmp_path / "XA.txt"
    source.write_bytes(b"\xff\xfe\x00binary")
    with pytest.raises(CountryFileError, match="not UTF-8"):
        add_country(source, folder=tmp_path / "installed")


def test_a_source_that_is_nothing_names_the_choices(tmp_path):
    with pytest.raises(CountryFileError, match="two-letter country code"):
        add_country("no/such/file.zip", folder=tmp_path)


def test_an_address_that_does_not_answer_says_so(tmp_path, monkeypatch):
    def refuse(*_args, **_options):
        raise OSError("no route")

    monkeypatch.setattr("urllib.request.urlopen", refuse)
    with pytest.raises(CountryFileError, match="cannot be fetched"):
        add_country("LY", folder=tmp_path)


def test_a_download_reports_its_progress(tmp_path, monkeypatch):
    class Answer:
        def __init__(self):
            self.headers = {"Content-Length": str(len(DUMP))}
            self.rest = [DUMP.encode(), b""]

        def read(self, _size):
            return self.rest.pop(0)

        def __enter__(self):
            return self

        def __exit__(self, *_):
            return None

    monkeypatch.setattr("urllib.request.urlopen", lambda *_a, **_o: Answer())
    seen = []
    made = add_country("https://example.org/XA.txt", folder=tmp_path, progress=lambda a, b: seen.append((a, b)))
    assert seen == [(len(DUMP), len(DUMP))]
    assert made.name == "XA.places"


def test_geometry():
    derna, tobruk = (32.76704, 22.63669), (32.08361, 23.97639)
    assert distance_km(derna, derna) == 0
    assert 145 < distance_km(derna, tobruk) < 150
    assert 120 < bearing(derna, tobruk) < 125
    there = destination(derna, 270, 35)
    assert abs(distance_km(derna, there) - 35) < 0.01
    assert there[1] < derna[1]
    half = middle(derna, tobruk)
    assert abs(distance_km(half, derna) - distance_km(half, tobruk)) < 0.1
    assert destination((0.0, 179.9), 90, 50)[1] < -179


def test_priogrid_cell_of_derna():
    assert priogrid_gid(32.76704, 22.63669) == 176806
