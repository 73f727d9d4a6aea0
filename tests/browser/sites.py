"""Sites to look at: made ones of any size, and the shipped topic, written into folders as a build writes them."""

from pathlib import Path

from dateline import output, pipeline
from dateline.problems import Where
from dateline.topic import outlines
from dateline.topic.config import Config
from dateline.web import cards, exports, feeds, render
from tests import made

ROOT = Path(__file__).parent.parent.parent
COAST = b"""{"type": "FeatureCollection", "source": "drawn for tests", "features": [
{"type": "Feature", "properties": {"name": "Lower Estuary", "country": "E"}, "geometry": {"type": "Polygon",
"coordinates": [[[3, 50], [5, 50.1], [5.6, 51], [5, 52], [3.4, 51.8], [3, 50]]]}},
{"type": "Feature", "properties": {"name": "Upper Estuary", "country": "U"}, "geometry": {"type": "Polygon",
"coordinates": [[[5, 50.1], [7, 50], [7, 52.4], [5, 52], [5.6, 51], [5, 50.1]]]}}]}"""


def made_files(number: int, language: str = "en", site_url: str = "", days: int | None = None) -> dict[str, bytes]:
    """All files of a made topic."""
    timeline, vocabulary = made.timeline(number, days), made.vocabulary()
    about = {"title": "The flood of 2031", "subtitle": "Made for tests", "language": language, "site_url": site_url}
    config = Config(Path("nowhere"), **about)  # type: ignore[arg-type]
    outline, faults = outlines.read(COAST, Where("map.geojson"))
    files, problems = render.pages(timeline, vocabulary, config, outline=outline)
    assert not faults and not problems, (faults, problems)
    files |= exports.files(timeline, config, vocabulary) | cards.files(timeline, config, vocabulary)
    return files | feeds.files(timeline, config, files)


def write_made(folder: Path, number: int, **options: str) -> Path:
    output.write(made_files(number, **options), folder)  # type: ignore[arg-type]
    return folder


def write_shipped(folder: Path) -> Path:
    """The shipped topic, read and rendered; nothing of the checkout is written to."""
    built, problems = pipeline.run(ROOT / "config.yaml")
    assert built, problems
    output.write(built.site, folder)
    return folder
