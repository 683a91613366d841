"""Every format, from bytes on the disk to reports; hostile ones too."""

import io
import json
from pathlib import Path

import pytest
from fastwarc.warc import WarcRecord, WarcRecordType

from dateline.records.errors import UsageError
from dateline.records.report import Report, Unread
from dateline.reports import Columns, read_paths

STORY = (
    "Fighters of the River Front entered the market town of Karo before dawn on Monday, residents said.",
    "The army said that it had pulled back to the bridge and that two of its soldiers were wounded.",
    "A spokesman for the front said that its men would hold the town and the road to the coast.",
)
PAGE = f"""<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Front takes Karo | Coast Courier</title>
<meta property="og:site_name" content="Coast Courier"><meta property="article:published_time" content="2021-03-09T07:15:00+01:00">
<meta name="author" content="Ama Quist"><link rel="canonical" href="https://courier.test/2021/03/09/karo"></head>
<body><nav><a href="/">Home</a> <a href="/w">World</a> <a href="/s">Sport</a></nav>
<article><h1>Front takes market town of Karo</h1><p>2 min read</p><p>9 March, 2021</p>
<figure><img src="a.jpg"><figcaption>A burnt lorry stands at the gate of Karo market on Sunday [Coast Courier]</figcaption></figure>
<p>{STORY[0]}</p><p>{STORY[1]}</p>
<blockquote class="pullquote">Its men would hold the town and the road to the coast</blockquote>
<p>{STORY[2]}</p><p>Read more: Floods in the delta</p></article>
<footer>Contact us | Privacy policy | Terms of use</footer></body></html>"""


def put(folder: Path, name: str, data: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


def one(path: Path, columns: Columns | None = None) -> Report:
    found = list(read_paths([path], columns))
    assert len(found) == 1
    assert isinstance(found[0], Report), found[0]
    return found[0]


def problem(path: Path) -> Unread:
    found = list(read_paths([path]))
    assert len(found) == 1
    assert isinstance(found[0], Unread), found[0]
    return found[0]


def blocks(report: Report, kind: str) -> list[str]:
    return [report.text[b.start : b.end] for b in report.blocks if b.kind == kind]


def test_text_file(tmp_path: Path) -> None:
    text = "\n\n".join(STORY)
    report = one(put(tmp_path, "a1.txt", text))
    assert (report.key, report.text, report.media_type) == ("a1", text, "text/plain")
    assert len(report.original_sha256) == 64


def test_page(tmp_path: Path) -> None:
    report = one(put(tmp_path, "karo.html", PAGE))
    assert report.title is not None
    assert report.title.text == "Front takes market town of Karo"
    assert report.outlet == "Coast Courier"
    assert report.author == "Ama Quist"
    assert report.url == "https://courier.test/2021/03/09/karo"
    assert report.published is not None
    assert (report.published.value, report.published.source) == ("2021-03-09T07:15+01:00", "metadata")
    assert blocks(report, "paragraph") == list(STORY)
    assert blocks(report, "caption") == ["A burnt lorry stands at the gate of Karo market on Sunday"]
    assert all("Privacy" not in words for words in blocks(report, "paragraph"))


def test_page_in_an_old_encoding(tmp_path: Path) -> None:
    page = PAGE.replace('charset="utf-8"', 'charset="windows-1252"').replace("River Front", "Front d’Été")
    report = one(put(tmp_path, "karo.html", page.encode("cp1252")))
    assert "Front d’Été" in report.text


def test_page_without_an_article(tmp_path: Path) -> None:
    assert problem(put(tmp_path, "x.html", "<html><body><nav>Home</nav></body></html>")).reason == "empty"


def test_page_dates_from_linked_data(tmp_path: Path) -> None:
    data = json.dumps(
        {"@graph": [{"@type": "NewsArticle", "datePublished": "2021-03-08", "author": [{"name": "Jon Hadi"}]}]}
    )
    head = f'<script type="application/ld+json">{data}</script>'
    report = one(
        put(
            tmp_path,
            "x.html",
            f"<html><head>{head}</head><body><article><p>{'</p><p>'.join(STORY)}</p></article></body></html>",
        )
    )
    assert report.published is not None
    assert report.published.value == "2021-03-08"
    assert report.author == "Jon Hadi"


def test_a_page_without_a_date_stays_undated(tmp_path: Path) -> None:
    report = one(
        put(tmp_path, "x.html", f"<html><body><article><p>{'</p><p>'.join(STORY)}</p></article></body></html>")
    )
    assert report.published is None


def test_json_lines_with_names_of_common_sets(tmp_path: Path) -> None:
    record = {
        "unit_id": "77",
        "article_title": "Front takes Karo",
        "article_content": " ".join(STORY),
        "source": "courier",
        "date": "3/25/2021",
    }
    report = one(put(tmp_path, "set.jsonl", json.dumps(record) + "\n\n"))
    assert (report.key, report.outlet, report.original_name) == ("77", "courier", "set.jsonl#1")
    assert report.published is not None
    assert (report.published.value, report.published.source) == ("2021-03-25", "field")
    assert report.title is not None
    assert report.text.startswith("Front takes Karo\n\nFighters")


def test_json_lines_without_id_take_the_stem(tmp_path: Path) -> None:
    assert one(put(tmp_path, "set.jsonl", json.dumps({"text": " ".join(STORY)}))).key == "set#1"


def test_bad_lines_are_unread_and_the_rest_goes_on(tmp_path: Path) -> None:
    good = json.dumps({"docid": "T1", "text": " ".join(STORY)})
    lines = [
        "{not json",
        good,
        "[1, 2]",
        json.dumps({"docid": "T2", "text": ""}),
        json.dumps({"docid": "T3", "words": "x"}),
    ]
    found = list(read_paths([put(tmp_path, "set.jsonl", "\n".join(lines))]))
    assert [r.reason if isinstance(r, Unread) else r.key for r in found] == [
        "malformed",
        "T1",
        "malformed",
        "empty",
        "malformed",
    ]


def test_a_column_of_dates_tells_its_order(tmp_path: Path) -> None:
    rows = [{"id": i, "text": " ".join(STORY), "date": d} for i, d in enumerate(["3/4/2021", "3/25/2021"])]
    found = list(read_paths([put(tmp_path, "set.jsonl", "\n".join(map(json.dumps, rows)))]))
    assert [r.published.value for r in found if isinstance(r, Report) and r.published] == ["2021-03-04", "2021-03-25"]


def test_columns_by_name(tmp_path: Path) -> None:
    path = put(tmp_path, "t.csv", f'nr,head,words,paper\n5,Front takes Karo,"{" ".join(STORY)}",Courier\n')
    report = one(path, Columns(id="nr", title="head", text="words", outlet="paper"))
    assert (report.key, report.outlet) == ("5", "Courier")


def test_a_named_column_that_is_not_there(tmp_path: Path) -> None:
    path = put(tmp_path, "t.csv", "id,text\n1,x\n")
    with pytest.raises(UsageError, match=r"No column 'words' in t\.csv"):
        list(read_paths([path], Columns(text="words")))


def test_a_table_without_text(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="--text-field"):
        list(read_paths([put(tmp_path, "t.csv", "a,b\n1,2\n")]))


@pytest.mark.parametrize(("name", "mark"), [("t.tsv", "\t"), ("t.csv", ";"), ("t.csv", ",")])
def test_delimiters(tmp_path: Path, name: str, mark: str) -> None:
    row = mark.join(["5", '"' + "\n\n".join(STORY) + '"'])
    report = one(put(tmp_path, name, f"id{mark}text\n{row}\n"))
    assert blocks(report, "paragraph") == list(STORY)


def test_json_file(tmp_path: Path) -> None:
    records = [{"id": "a", "text": STORY[0]}, {"id": "b", "text": STORY[1]}]
    assert [r.key for r in read_paths([put(tmp_path, "a.json", json.dumps(records))])] == ["a", "b"]
    assert problem(put(tmp_path, "b.json", "{")).reason == "malformed"


RSS = """<?xml version="1.0"?><rss version="2.0"><channel><title>Radio Upland</title>
<item><title>Front takes Karo</title><guid>u-1</guid><link>https://upland.test/1</link><pubDate>Tue, 09 Mar 2021 06:00:00 +0100</pubDate>
<description><![CDATA[<p>%s</p><p>%s</p>]]></description></item>
<item><title>Empty one</title><description></description></item></channel></rss>"""


def test_feed(tmp_path: Path) -> None:
    first, second = list(read_paths([put(tmp_path, "f.rss", RSS % STORY[:2])]))
    assert isinstance(first, Report)
    assert (first.key, first.outlet, first.url) == ("u-1", "Radio Upland", "https://upland.test/1")
    assert first.published is not None
    assert (first.published.value, first.published.source) == ("2021-03-09T05:00+00:00", "feed")
    assert blocks(first, "paragraph") == list(STORY[:2])
    assert isinstance(second, Unread)
    assert (second.key, second.reason) == ("f#2", "empty")


def test_atom(tmp_path: Path) -> None:
    feed = f"""<feed xmlns="http://www.w3.org/2005/Atom"><title>Delta Wire</title><entry><id>tag:1</id><title>Front takes Karo</title>
    <published>2021-03-09T05:00:00Z</published><content type="html">&lt;p&gt;{STORY[0]}&lt;/p&gt;</content></entry></feed>"""
    report = one(put(tmp_path, "f.atom", feed))
    assert (report.key, report.outlet) == ("tag:1", "Delta Wire")
    assert report.published is not None
    assert report.published.value == "2021-03-09T05:00+00:00"


def test_entity_bomb_is_not_expanded(tmp_path: Path) -> None:
    bomb = '<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><rss><channel><title>&b;</title></channel></rss>'
    assert problem(put(tmp_path, "f.rss", bomb)).reason == "malformed"


@pytest.mark.parametrize("text", ["<rss", "no feed at all", "<html><body>x</body></html>"])
def test_what_is_no_feed(tmp_path: Path, text: str) -> None:
    assert problem(put(tmp_path, "f.xml", text)).reason in ("malformed", "empty")


def test_archive(tmp_path: Path) -> None:
    stream = io.BytesIO()
    for number, (kind, body) in enumerate(
        [("text/html", PAGE), ("image/png", "x"), ("text/plain", "\n\n".join(STORY))]
    ):
        record = WarcRecord()
        record.init_headers(record_type=WarcRecordType.response)
        record.headers["WARC-Target-URI"] = f"https://courier.test/{number}"
        record.headers["WARC-Date"] = "2021-03-10T00:00:00Z"
        record.set_bytes_content(f"HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\n\r\n{body}".encode())
        record.headers["Content-Type"] = "application/http; msgtype=response"
        record.write(stream)
    found = list(read_paths([put(tmp_path, "a.warc", stream.getvalue())]))
    assert [r.key for r in found] == ["a#1", "a#2"]
    first = found[0]
    assert isinstance(first, Report)
    assert first.captured is not None
    assert (first.captured.value, first.captured.source) == ("2021-03-10T00:00+00:00", "archive")
    assert first.outlet == "Coast Courier"


def test_broken_archive(tmp_path: Path) -> None:
    found = list(read_paths([put(tmp_path, "a.warc.gz", b"\x1f\x8b\x08garbage")]))
    assert all(isinstance(r, Unread) for r in found)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        ("", "empty"),
        (b"%PDF-1.4", "binary"),
        (
            "Las tropas del gobierno mataron a doce guerrilleros en el norte del país, dijeron fuentes militares de la zona.",
            "not-english",
        ),
        (b"x" * 10_000_001, "too-large"),
        (b"\x01\x02\x03\x04\x05\x06 text" * 20, "mis-encoded"),
    ],
)
def test_unread_reports_keep_their_reason(tmp_path: Path, data: str | bytes, reason: str) -> None:
    found = problem(put(tmp_path, "bad.txt", data))
    assert (found.key, found.reason) == ("bad", reason)
    assert found.detail


def test_one_long_line(tmp_path: Path) -> None:
    report = one(put(tmp_path, "a.txt", " ".join(STORY) * 3000))
    assert report.blocks[0].kind == "paragraph"
    assert sum(b.end - b.start for b in report.blocks) > len(report.text) - 100


def test_direction_marks_stay_in_the_text(tmp_path: Path) -> None:
    text = "\n\n".join(STORY).replace("River", "\u202eRiver\u202c")
    assert one(put(tmp_path, "a.txt", text)).text == text
