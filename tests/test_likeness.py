"""Copy of one text is recognised, however it was cut; two tellings of one event are not copy."""

from datetime import date

from dateline.model import Article
from dateline.timeline import likeness

WIRE = (
    "Four dockers were killed on Friday when a patrol boat fired at the harbour of Northport, the mayor said. "
    "Witnesses heard two bursts shortly before the early ferry came in, and saw men carried to a warehouse. "
    "The coast guard denied that any of its boats had been near the pier, and promised to publish its logs. "
    "Northport has been closed to foreign ships since the strike of last autumn, when cranes stood still for weeks. "
    "A union leader asked for an inquiry by people from outside the province."
)
OWN = (
    "A patrol boat killed four men in the harbour of Northport early on Friday, according to the city's mayor. "
    "Our reporter counted eleven holes in the wall of a warehouse, where bodies lay under sailcloth until noon. "
    "The coast guard says that its boats stayed away from the pier. People in the quarter do not believe it."
)


def article(name: str, day: int, text: str) -> Article:
    return Article(name, f"{name}.md", date(2031, 5, day), text=text)


def test_a_cut_copy_and_one_with_a_new_top_are_copies_of_the_first() -> None:
    cut = " ".join(WIRE.split(". ")[:3])
    topped = "Ministers met on Saturday to speak about the dead of Northport, as anger grew in the docks. " + WIRE
    found = likeness.copies([article("c", 3, topped), article("b", 3, cut.upper()), article("a", 2, WIRE)])
    assert found == {"a": "a", "b": "a", "c": "a"}


def test_another_paper_on_the_same_event_is_no_copy() -> None:
    assert likeness.copies([article("a", 2, WIRE), article("b", 2, OWN)]) == {"a": "a", "b": "b"}


def test_one_sentence_in_common_is_no_copy() -> None:
    stock = "Neither account of what happened in the harbour could be checked independently by this newspaper. "
    assert likeness.copies([article("a", 2, stock + WIRE), article("b", 2, stock + OWN)]) == {"a": "a", "b": "b"}


def test_articles_without_text_are_not_alike() -> None:
    assert likeness.copies([article("a", 2, ""), article("b", 2, ""), article("c", 2, "Dock fire")]) == {
        "a": "a",
        "b": "b",
        "c": "c",
    }
