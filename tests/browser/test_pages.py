"""The pages in Chromium: nothing cut off, nothing asked of outside, all of it by keyboard, and axe content."""

import gzip
import json
import re
import subprocess
from collections import Counter
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest
from lxml import html as reader

from tests.browser.looking import CUT, KINDS, kinds, opened

WIDTHS = (320, 360, 414, 600, 719, 721, 768, 900, 1023, 1025, 1280, 1440, 1920, 2560)
SITES = ("site", "arabic_site", "shipped_site")
pytestmark = pytest.mark.slow


# --- links


def addresses(folder: Path) -> tuple[list[str], dict[Path, set[str]]]:
    """What is wrong with the links of a folder, and the ids of each page."""
    pages = {p: reader.document_fromstring(p.read_bytes()) for p in folder.rglob("*.html")}
    ids = {p: set(tree.xpath("//@id")) | {"", "top"} for p, tree in pages.items()}
    wrong = [
        f"{path.relative_to(folder)}: {link}"
        for path, tree in pages.items()
        for link in tree.xpath("//@href | //@src | //@data-search")
        if leads_nowhere(link, path, folder, ids)
    ]
    return wrong, ids


def leads_nowhere(link: str, page: Path, folder: Path, ids: dict[Path, set[str]]) -> bool:
    parts = urlsplit(link)
    if parts.scheme in ("http", "https", "mailto", "data"):
        return False
    if parts.scheme or parts.netloc or parts.path.startswith("/"):
        return True
    target = (page.parent / unquote(parts.path)).resolve() if parts.path else page
    if not target.is_file() or not target.is_relative_to(folder.resolve()):
        return True
    fragment = unquote(parts.fragment)
    return target.suffix == ".html" and not fragment.startswith(("?", ":~:")) and fragment not in ids[target]


@pytest.mark.parametrize("name", ["site", "long_site", "arabic_site", "shipped_site"])
def test_every_link_names_a_file_and_a_place_in_it(name: str, request: pytest.FixtureRequest) -> None:
    wrong, _ = addresses(request.getfixturevalue(name).resolve())
    assert not wrong, wrong[:20]


@pytest.mark.parametrize("name", [*SITES, "living_site"])
def test_no_id_stands_twice_and_nothing_is_inline(name: str, request: pytest.FixtureRequest) -> None:
    for path in request.getfixturevalue(name).rglob("*.html"):
        tree = reader.document_fromstring(path.read_bytes())
        doubled = [name for name, times in Counter(tree.xpath("//@id")).items() if times > 1]
        assert not doubled, (path, doubled)
        assert not tree.xpath("//@style | //style | //script[not(@src) and not(@type='application/ld+json')]"), path
        assert not [a for e in tree.iter() if isinstance(e.tag, str) for a in e.attrib if a.startswith("on")], path
        assert tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content"), path


@pytest.mark.parametrize("name", [*SITES, "living_site"])
def test_structured_data_is_json_that_names_an_event(name: str, request: pytest.FixtureRequest) -> None:
    pages = [p for p in request.getfixturevalue(name).glob("events/*/index.html") if b"noindex" not in p.read_bytes()]
    for path in pages:
        (data,) = reader.document_fromstring(path.read_bytes()).xpath("//script[@type='application/ld+json']/text()")
        assert json.loads(data)["@type"] == "Event"


def test_full_addresses_name_files_of_the_site(living_site: Path) -> None:
    """Cards, canonical links and oEmbed answers are fetched by other programs: by the site's own address."""
    base = "https://example.org/flood/"
    for path in living_site.rglob("*.html"):
        tree = reader.document_fromstring(path.read_bytes())
        fetched = tree.xpath(
            "//meta[@property='og:image' or @property='og:url']/@content"
            " | //link[@rel='canonical' or @type='application/json+oembed']/@href"
        )
        for link in fetched:
            assert link.startswith(base), link
            name = unquote(link.removeprefix(base))
            assert (living_site / (name + "index.html" if name == "" or name.endswith("/") else name)).is_file(), link
    assert b"og:image" in (living_site / "index.html").read_bytes()


def test_a_page_for_other_peoples_frames_has_no_script(living_site: Path) -> None:
    pages = list(living_site.glob("events/*/embed.html"))
    assert pages
    for path in pages:
        assert b"<script" not in path.read_bytes(), path


@pytest.mark.browser
@pytest.mark.parametrize("where", ["disk", "root", "sub-path"])
def test_links_are_followed_and_nothing_outside_is_asked_for(
    where: str, served: dict[str, str], site: Path, browser: Any
) -> None:
    """A walk over a page of each kind; style and script arrive, and no request leaves the folder."""
    asked: list[str] = []
    base = served[where]
    with opened(browser, base + "index.html") as page:
        page.on("request", lambda request: asked.append(request.url))
        for path in kinds(site).values():
            if path == "404.html":
                continue
            page.goto(base + path)
            assert page.evaluate("getComputedStyle(document.body).margin") == "0px", "the style sheet is missing"
        page.goto(base + "index.html")
        page.click(".event a >> nth=0")
        page.click(".site-title")
        assert page.url == base + "index.html"
    assert asked and all(url.startswith((base, "data:")) for url in asked)


# --- what is seen


@pytest.mark.browser
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", SITES)
def test_no_text_is_cut_off_at_any_width(kind: str, name: str, request: pytest.FixtureRequest, browser: Any) -> None:
    folder = request.getfixturevalue(name)
    with opened(browser, (folder / kinds(folder)[kind]).as_uri()) as page:
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            assert not (cut := page.evaluate(CUT)), (width, cut[:10])


@pytest.mark.browser
@pytest.mark.parametrize("width", [640, 1280])
@pytest.mark.parametrize("kind", KINDS)
def test_no_text_is_lost_at_doubled_size(kind: str, width: int, site: Path, browser: Any) -> None:
    with opened(browser, (site / kinds(site)[kind]).as_uri(), viewport={"width": width, "height": 900}) as page:
        page.evaluate("document.documentElement.style.fontSize = '200%'")
        assert not (cut := page.evaluate(CUT)), cut[:10]


@pytest.mark.browser
@pytest.mark.node
@pytest.mark.parametrize(
    ("name", "scheme"), [("site", "light"), ("site", "dark"), ("shipped_site", "light"), ("arabic_site", "dark")]
)
@pytest.mark.parametrize("kind", KINDS)
def test_axe_finds_nothing(
    kind: str, name: str, scheme: str, request: pytest.FixtureRequest, browser: Any, axe: str
) -> None:
    folder = request.getfixturevalue(name)
    with opened(browser, (folder / kinds(folder)[kind]).as_uri(), color_scheme=scheme, bypass_csp=True) as page:
        assert not (found := violations(page, axe)), found


@pytest.mark.browser
@pytest.mark.node
def test_axe_finds_nothing_on_a_telephone_or_in_a_frame(site: Path, living_site: Path, browser: Any, axe: str) -> None:
    paths = [site / "index.html", site / kinds(site)["event"], next(living_site.glob("events/*/embed.html"))]
    for path in paths:
        with opened(browser, path.as_uri(), viewport={"width": 360, "height": 800}, bypass_csp=True) as page:
            assert not (found := violations(page, axe)), (path, found)


def violations(page: Any, axe: str) -> list[str]:
    page.evaluate(axe)
    found = page.evaluate("axe.run(document, { resultTypes: ['violations'], preload: false })")["violations"]
    return [f"{each['id']}: {[node['target'] for node in each['nodes']][:4]}" for each in found]


# --- by keyboard, and without script

STOPS = """() => [...document.querySelectorAll(
    "a[href], button, input, select, summary, [tabindex]")].filter(e => e.tabIndex >= 0 && !e.disabled
    && e.checkVisibility({ visibilityProperty: true }) && e.getBoundingClientRect().width
    && !(e.type === "radio" && !e.checked)
    && !e.closest("details:not([open]) > :not(summary)")).map((e, n) => e.dataset.stop = n).length"""


@pytest.mark.browser
@pytest.mark.parametrize("kind", ["index", "event", "places", "sources", "month"])
def test_the_keyboard_reaches_everything_in_order_and_shows_where_it_is(kind: str, site: Path, browser: Any) -> None:
    with opened(browser, (site / kinds(site)[kind]).as_uri(), viewport={"width": 1280, "height": 900}) as page:
        number = page.evaluate(STOPS)
        assert number > 8
        for stop in range(number):
            page.keyboard.press("Tab")
            at, line, inside = page.evaluate(
                "(() => { const e = document.activeElement, s = getComputedStyle(e);"
                " return [e.dataset.stop, s.outlineStyle, e.outerHTML.slice(0, 200)] })()"
            )
            assert at == str(stop), (stop, at, inside)
            assert line != "none", inside


@pytest.mark.browser
def test_the_first_stop_leads_past_the_menu(site: Path, browser: Any) -> None:
    with opened(browser, (site / "index.html").as_uri()) as page:
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.closest('main') !== null")


@pytest.mark.browser
def test_the_filter_works_from_disk_by_keyboard_and_is_announced(site: Path, browser: Any) -> None:
    title = json.loads((site / "data/events.json").read_text("utf-8"))["events"][3]["title"]
    with opened(browser, (site / "index.html").as_uri()) as page:
        before = page.inner_text("#filter output")
        page.focus("#words")
        page.keyboard.type(title)
        page.wait_for_function("q => new URLSearchParams(location.hash.slice(2)).get('q') === q", arg=title)
        page.wait_for_function("before => document.querySelector('#filter output').textContent !== before", arg=before)
        shown = page.evaluate("[...document.querySelectorAll('.event')].filter(e => e.checkVisibility()).length")
        assert 0 < shown < 60
        assert page.evaluate("document.querySelector('#filter output').matches('output, [role=status], [aria-live]')")
        address = page.url
        page.goto("about:blank")
        page.goto(address)
        page.wait_for_function(
            "n => [...document.querySelectorAll('.event')].filter(e => e.checkVisibility()).length === n", arg=shown
        )
        assert page.input_value("#words") == title


@pytest.mark.browser
def test_all_can_be_read_without_script(site: Path, browser: Any) -> None:
    titles = [event["title"] for event in json.loads((site / "data/events.json").read_text("utf-8"))["events"]]
    with opened(browser, (site / "index.html").as_uri(), java_script_enabled=False) as page:
        text = page.locator("main").text_content()
        assert all(title in text for title in titles)
        assert page.locator(".event").first.is_visible() and not page.locator("#filter").is_visible()


@pytest.mark.browser
def test_without_script_a_month_can_be_chosen_on_the_map(site: Path, browser: Any) -> None:
    with opened(browser, (site / "places/index.html").as_uri(), java_script_enabled=False) as page:
        page.check("#slice-0")
        faded = page.locator(".not-narrow .spot:not(.s0) .dot")
        assert faded.count() > 0 and page.locator(".not-narrow .spot.s0 .dot").count() > 0


@pytest.mark.browser
def test_the_slider_shows_a_week_and_the_whole(site: Path, browser: Any) -> None:
    with opened(browser, (site / "places/index.html").as_uri()) as page:
        rings = ".not-narrow .spot.out"
        assert page.locator(rings).count() == 0
        page.focus("input[type=range]")
        page.keyboard.press("ArrowRight")
        week = page.locator(rings).count()
        assert week > 0
        before = page.inner_text(".map-time output")
        page.click(".map-time button >> nth=1")
        assert page.inner_text(".map-time output") != before
        page.click(".map-time button >> nth=2")
        assert page.locator(rings).count() == 0


# --- the one file


@pytest.mark.browser
def test_the_one_file_shows_a_page_at_a_time_and_asks_for_nothing(bundled: Path, browser: Any) -> None:
    asked: list[str] = []
    with opened(browser, "about:blank") as page:
        page.on("request", lambda request: asked.append(request.url))
        page.goto(bundled.as_uri())
        assert page.locator(".bundled:visible").count() == 1
        title = page.inner_text(".bundled:visible .event h4 a >> nth=0")
        page.click(".bundled:visible .event h4 a >> nth=0")
        assert page.locator(".bundled:visible").count() == 1 and page.inner_text(".bundled:visible h1") == title
        page.click(".site-title")
        assert page.locator("#index").is_visible()
        assert not (cut := page.evaluate(CUT)), cut
    assert {url.split("#")[0] for url in asked if not url.startswith("data:")} == {bundled.as_uri()}


@pytest.mark.browser
@pytest.mark.node
def test_axe_finds_nothing_in_the_one_file(bundled: Path, browser: Any, axe: str) -> None:
    with opened(browser, bundled.as_uri(), bypass_csp=True) as page:
        assert not (found := violations(page, axe)), found


# --- HTML and weight


@pytest.mark.node
def test_the_html_checker_finds_no_error(request: pytest.FixtureRequest, vnu: list[str]) -> None:
    """A page of each kind and every seventh event of each site, in one run, for the checker starts slowly."""
    pages: set[str] = set()
    for name in (*SITES, "living_site"):
        folder = request.getfixturevalue(name)
        pages |= {str(folder / path) for path in kinds(folder).values()}
        pages |= {str(p) for p in sorted(folder.glob("events/*/*.html"))[::7]}
    done = subprocess.run([*vnu, "--errors-only", *sorted(pages)], capture_output=True, text=True, check=False)
    assert not done.stderr.strip(), done.stderr[:3000]


@pytest.mark.node
def test_the_html_checker_finds_no_error_in_the_one_file(bundled: Path, vnu: list[str]) -> None:
    """But two properties of SVG that its style checker has not heard of yet."""
    done = subprocess.run([*vnu, "--errors-only", str(bundled)], capture_output=True, text=True, check=False)
    unheard = re.compile("CSS: “(paint-order|vector-effect)”: Property “\\1” doesn't exist")
    assert not [line for line in done.stderr.splitlines() if line.strip() and not unheard.search(line)]


def test_style_and_script_weigh_no_more_than_8_kilobytes(site: Path) -> None:
    """TimelineJS: 77."""
    weights = {
        name: len(gzip.compress((site / f"assets/{name}").read_bytes(), 9)) for name in ("style.css", "script.js")
    }
    assert sum(weights.values()) <= 8192, weights


def test_the_index_of_a_thousand_events_weighs_no_more_than_60_kilobytes(long_site: Path) -> None:
    assert len(gzip.compress((long_site / "index.html").read_bytes(), 9)) <= 60_000


def test_pages_name_no_other_host(site: Path) -> None:
    """Sources are linked, and nothing else: no font, picture or script from anywhere."""
    for path in site.rglob("*.html"):
        loaded = reader.document_fromstring(path.read_bytes()).xpath(
            "//@src | //link[@rel='stylesheet' or @rel='icon']/@href"
        )
        assert not [link for link in loaded if re.match(r"[a-z]+:|//", link) and not link.startswith("data:")], path
