"""Weekdays: the week that Thursday, last Friday or Tuesday of last week lies in, by tense, cues and the text before."""

from datetime import date

from dateline.dates import tense
from dateline.dates.grammar import Said
from dateline.dates.state import Case, Resolved, on_day
from dateline.dates.values import plus_days
from dateline.dates.words import WEEKDAYS, words

WITHIN = 60  # words; "the second day" counts from a day as near
NEAR = 6  # words; a blow named as near before a weekday fell on it
AHEAD = 6  # words; a weekday as near dates "the third day in a row"
SENTENCE_ENDS = frozenset({".", "!", "?"})
UNTIL = words("until till through by")
LASTING = words("until till through")
# "has been given until Friday", "was postponed until Monday": what lasts to a day that is yet to come
DEFERRED = words(
    """have has gave given extended postponed adjourned delayed deferred suspended closed shut banned cancelled canceled
    grounded put halted barred remanded allowed granted moved declared imposed scheduled rescheduled valid"""
)
ANNOUNCING = words("announced declared ordered called decreed")  # "announced a truce from Friday"
NEXT_DAYS = 3
PAIRING = words("and or")
UNTIL_OR_TO = words("to until till through - –")
STARTS = words("starting beginning effective")
AHEAD_OF = (["soon", "as"], ["ahead", "of"])  # "as soon as Tuesday", "ahead of Sunday's vote"
CAN = words("could may might can will would")
APPOSED = ([","], [",", "a"])
CAN_NEAR = 12  # words before "as early as Saturday" among which one of them stands
PLANNED = words(
    "leaves votes plays play returns travels visits departs speaks testifies appears retires goes airs premieres"
)
POSSESSIVE = words("'s ’s")
# "Monday's suicide bombing": nobody announces it
UNTOLD = words(
    """attack attacks bombing bombings blast blasts explosion explosions shooting shootings killing killings massacre
    crash earthquake quake tsunami raid raids assault clashes violence riots fire ambush stabbing murder murders"""
)
DECLARED = words("declared made named set proclaimed chosen")  # "Monday has been declared a holiday"


def weekday(case: Case) -> Resolved | None:
    """Thursday: the day of publication, else one of the seven before or after it, by tense"""
    said, base = case.said, case.base()
    assert said.weekday
    if base is None:
        return Resolved(f"XXXX-WXX-{said.weekday}{said.part}")
    if case.published is None:
        return weekday_in_text(case, base)
    if named := day_it_names(case):
        return on_day(named, said.part, ("week",), "the day before it")
    behind = (base.isoweekday() - said.weekday) % 7
    earlier = weekday_before(case)
    if earlier:
        ahead = (said.weekday - earlier.isoweekday()) % 7
        return on_day(plus_days(earlier, ahead), said.part, ("week",), f"the first one after {earlier.isoformat()}")
    if behind == 0:
        return on_day(base, said.part, ("week",), "the weekday of publication")
    way, verb = way_of_weekday(case)
    if way > 0:
        return on_day(plus_days(base, 7 - behind), said.part, ("week",), f"'{verb}' points ahead")
    why = f"'{verb}' points back" if verb else "news tells of the past"
    return on_day(plus_days(base, -behind), said.part, ("week",), why)


def day_it_names(case: Case) -> date | None:
    """22 April 1915, a Thursday; on 11 March, Friday: the weekday of the day right before it."""
    point, first = case.state.point, case.phrase.first
    between = case.tokens.words[case.state.point_at + 1 : first] if 1 < first - case.state.point_at <= 3 else []
    if point is None or not point.day or between not in APPOSED:
        return None
    return point.whole() if point.whole().isoweekday() == case.said.weekday else None


def weekday_before(case: Case) -> date | None:
    """ "from Friday until Saturday", "will meet on Thursday and Friday": the day of the first weekday dates the second.

    Not so in what is over: "statements made Friday and Thursday".
    """
    state = case.state
    if not state.point or not state.said or state.said.form != "weekday" or state.point_at != case.phrase.first - 2:
        return None
    between, day = case.tokens.words[state.point_at + 1], state.point.whole()
    if day == case.published and between == "and":  # "shut for Monday and Tuesday", but "Friday and Thursday"
        return day if ((case.said.weekday or 0) - day.isoweekday()) % 7 <= NEXT_DAYS else None
    ahead = case.published is not None and day > case.published
    return day if between in UNTIL_OR_TO or (ahead and between in PAIRING) else None


def way_of_weekday(case: Case) -> tuple[int, str]:
    """The verb's tense; "for Tuesday", "until Tuesday", "starting Tuesday" look ahead whatever it is."""
    way, verb = case.way()
    words, phrase = case.tokens.words, case.phrase
    before, after = case.before, words[phrase.last + 1 : phrase.last + 4]
    if before == ["at", "least"]:
        before = words[max(0, phrase.first - 4) : phrase.first - 2]  # "until at least Saturday"
    if before == ["early", "as"] and not CAN.isdisjoint(words[max(0, phrase.first - CAN_NEAR) : phrase.first]):
        return 1, "as early as"
    led = before[:-1] if before[-1:] == ["on"] else before
    if led[-1:] and led[-1] in PLANNED:
        return 1, led[-1]
    if (led[-1:] and led[-1] in STARTS) or before in AHEAD_OF or led[-1:] in (["is"], ["are"], ["be"]):
        return 1, led[-1]
    if after[:1] and after[0] in POSSESSIVE and not UNTOLD.isdisjoint(after):
        return -1, "what befell"
    if way > 0 and befell(words, phrase.first, verb):
        return -1, "what befell"
    if before[-1:] == ["for"] or (after[:2] == ["has", "been"] and after[2:] and after[2] in DECLARED):
        return 1, "for" if before[-1:] == ["for"] else after[2]
    if before[-1:] == ["from"] and (way >= 0 or verb in ANNOUNCING):
        return 1, "from"
    if not UNTIL.isdisjoint(before) and before[-1] != "the":  # "by the Tuesday deadline" may be past
        deferred = before[-1] in LASTING and verb in DEFERRED
        to_come = way >= 0 or deferred or lasts_on(case, verb) or tense.purpose(case.tokens, phrase.first)
        return (1, before[-1]) if to_come else (way, verb)
    return way, verb


def lasts_on(case: Case, verb: str) -> bool:
    """ "is in Japan through Friday, he said": no verb of the past stands before it, though a clause does."""
    words, first = case.tokens.words, case.phrase.first
    inside = first > 1 and words[first - 1] in LASTING and words[first - 2].isalpha()
    return inside and verb not in words[max(0, first - tense.REACH) : first]


def befell(words: list[str], first: int, verb: str) -> bool:
    """ "the killing of two men on Monday will be investigated": the verb behind the day is that of the inquiry."""
    near = words[max(0, first - NEAR) : first]
    return verb not in near and not UNTOLD.isdisjoint(near) and tense.CLAUSE_ENDS.isdisjoint(near)


def directed_weekday(case: Case) -> Resolved | None:
    """last Friday, this coming Sunday, the following Monday"""
    said, base = case.said, case.base("D")
    assert said.weekday
    if base is None:
        return Resolved(f"XXXX-WXX-{said.weekday}{said.part}")
    if case.published is None or said.anchor == "text":
        return weekday_in_text(case, base)
    behind = (base.isoweekday() - said.weekday) % 7
    if said.shift < 0:
        return on_day(plus_days(base, -(behind or 7)), said.part, ("week",), "the last one before publication")
    if said.shift > 0:
        return on_day(plus_days(base, 7 - behind), said.part, ("week",), "the next one after publication")
    way, verb = case.way()
    if way > 0 and behind:
        return on_day(plus_days(base, 7 - behind), said.part, ("week",), f"'{verb}' points ahead")
    if way < 0:
        return on_day(plus_days(base, -behind), said.part, ("week",), f"'{verb}' points back")
    return on_day(plus_days(base, said.weekday - base.isoweekday()), said.part, ("week",), "the week of publication")


def weekday_in_text(case: Case, base: date) -> Resolved | None:
    """From a date in the text a weekday goes on, unless "previous" sends it back."""
    said = case.said
    assert said.weekday
    ahead = (said.weekday - base.isoweekday()) % 7
    days = ahead - 7 if said.shift < 0 else (ahead or 7) if said.shift > 0 else ahead
    return on_day(plus_days(base, days), said.part, ("week",), f"counted from {base.isoformat()}")


def weekday_of_week(case: Case) -> Resolved | None:
    """Tuesday of last week"""
    said, base = case.said, case.base()
    if base is None or not said.weekday:
        return None
    days = 7 * said.shift + said.weekday - base.isoweekday()
    return on_day(plus_days(base, days), said.part, ("week",), f"the week counted from {base.isoformat()}")


def day_of_battle(case: Case) -> Resolved | None:
    """The armies met on 1 July; on the second day … and on the third …: counted from the day last named."""
    state, number, exact = case.state, case.said.number, case.state.exact
    if not exact or not number or state.point != exact or case.phrase.first - state.point_at > WITHIN:
        return None
    passed = (state.said.number or 1) - 1 if state.said and state.said.form == "numbered_day" else 0
    why = f"the first day is {exact.value()}" if not passed else "the day before it"
    return on_day(plus_days(exact.whole(), number - 1 - passed), "", ("date",), why)


def numbered_day(case: Case) -> Resolved | None:
    """for a third day on Friday: that Friday; on the fifth day: in news, of publication; in history of the battle"""
    published, state, phrase, words = case.published, case.state, case.phrase, case.tokens.words
    if published is None or case.of_story():
        return day_of_battle(case)
    for place in range(phrase.last + 1, min(phrase.last + AHEAD, len(words))):
        if words[place] in SENTENCE_ENDS:
            break
        if words[place] in WEEKDAYS:
            said = Said("weekday", weekday=WEEKDAYS[words[place]])
            return weekday(case._replace(phrase=phrase._replace(first=place, last=place, said=said)))
    if state.point and state.said and state.said.weekday and phrase.first - state.point_at < AHEAD:
        return Resolved(state.point.value(), ("date",), "the weekday before it", state.point)
    return on_day(published, "", ("date",), "the day of publication")
