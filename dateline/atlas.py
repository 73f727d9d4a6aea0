"""Site and outline -> {path of a page: its map}: the index, each event and place, and the list of places."""

from collections.abc import Callable
from dataclasses import replace

from markupsafe import Markup, escape

from dateline import maps, slider, views
from dateline import vocabulary as words_of
from dateline.model import Event
from dateline.outlines import Outline
from dateline.spots import closest
from dateline.views import Site
from dateline.words import Words

SMALL, LOCATOR, LARGE = (272, 320), (272, 240), (560, 420)  # least width and height in pixels


def draw(site: Site, outline: Outline | None) -> dict[str, str]:
    """The map of every page that has one; a page about what is placed nowhere has none."""
    pages = {"index.html": overview(site, outline), "places/index.html": through_time(site, outline)}
    for subject in site.places.values():
        pages[subject.url] = of_place(subject.name, site, outline)
    locate = locator(site, outline)
    pages |= {views.event_url(event): locate(event) for event in site.timeline.events}
    return {path: markup for path, markup in pages.items() if markup}


def address(site: Site, root: str) -> Callable[[str], str]:
    return lambda name: root + site.places[name].url


def overview(site: Site, outline: Outline | None) -> str:
    made = maps.draw(site.timeline.events, site.vocabulary, outline, address(site, ""), site.say, size=SMALL)
    way = Markup('<a href="places/index.html">{}</a>').format(site.say.text("All places as a list"))
    return figure(made.picture, caption(site.say), way, credit(outline, site.say))


def through_time(site: Site, outline: Outline | None) -> str:
    events, url = site.timeline.events, address(site, "../")
    made = maps.draw(events, site.vocabulary, outline, url, site.say, size=LARGE, timed=True)
    if not made.picture or not made.times:
        return figure(made.picture, caption(site.say), credit(outline, site.say))
    below = Markup(figure(made.picture, caption(site.say), credit(outline, site.say)))
    return f'<div class="through-time">{below}{slider.controls(made.times, made.bars, site.say)}</div>'


def of_place(name: str, site: Site, outline: Outline | None) -> str:
    """A place among those of the whole timeline, itself named in bold; nothing where it cannot be drawn."""
    known = words_of.places(site.vocabulary)
    place = known.get(words_of.key(name))
    if place is None or place.lat is None or place.precision == "none":
        return ""
    url = address(site, "../../")
    made = maps.draw(site.timeline.events, site.vocabulary, outline, url, site.say, size=SMALL, here=name)
    return figure(made.picture, caption(site.say), credit(outline, site.say))


def locator(site: Site, outline: Outline | None) -> Callable[[Event], str]:
    """Where an event was, drawn once for each place: the closest that its reports give."""
    known, drawn = words_of.places(site.vocabulary), dict[str, str]()

    def locate(event: Event) -> str:
        name = closest(event, known)
        if name and name not in drawn:
            alone = replace(event, sources=event.sources[:1])
            made = maps.draw((alone,), site.vocabulary, outline, address(site, "../../"), site.say, size=LOCATOR)
            drawn[name] = figure(made.picture, *(escape(f"{row.name}: {row.known}") for row in made.rows))
        return drawn.get(name, "")

    return locate


def figure(picture: Markup, *words: Markup | str) -> str:
    """A map with what there is to say under it; nothing without a map."""
    said = Markup(" ").join(word for word in words if word)
    return f'<figure>{picture}<figcaption class="small soft">{said}</figcaption></figure>' if picture else ""


def caption(say: Words) -> str:
    dot = say.text("A filled dot is a town or village, larger where more articles report.")
    return f"{dot} {say.text('A broken outline is an area: the reports give no closer place.')}"


def credit(outline: Outline | None, say: Words) -> str:
    return say.text("Outlines: %(source)s.") % {"source": outline.source} if outline and outline.source else ""
