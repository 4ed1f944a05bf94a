from scope import period_of, write_scoped
from topic import Topic

from topics.secrets import K1, K2


def period() -> Topic:
    topic = Topic("period", "The name of the `unit` (day, week, month) that `instant` (ISO 8601) lies in, in UTC.", period_of)
    for unit in ("day", "week", "month"):
        for id, instant in {
            "usual": "2026-11-24T12:00:00Z",
            "first-of-january": "2027-01-01T00:00:00Z",
            "last-of-december": "2026-12-31T23:59:59Z",
            "before-midnight": "2026-10-31T23:59:59Z",
            "at-midnight": "2026-11-01T00:00:00Z",
            "other-zone": "2026-11-01T00:30:00+01:00",
        }.items():
            topic.answered(f"{unit}-{id}", unit=unit, instant=instant)
    for id, instant in {
        "of-the-year-after": "2024-12-30T00:00:00Z",
        "sunday": "2026-11-29T23:59:59Z",
        "monday": "2026-11-30T00:00:00Z",
        "first": "2024-01-01T00:00:00Z",
        "53": "2020-12-31T00:00:00Z",
        "after-53": "2021-01-04T00:00:00Z",
    }.items():
        topic.answered(f"week-{id}", unit="week", instant=instant)
    topic.answered("day-29-february", unit="day", instant="2024-02-29T08:00:00Z")
    for unit in ("year", "hour", "Week", "", "days", "quarter"):
        topic.refused(f"unit-{unit.lower() + '-upper-case' if unit == 'Week' else unit or 'empty'}", "unit", unit=unit, instant="2026-11-24T12:00:00Z")
    return topic


def ask(
    secret: str,
    id: str,
    domain: str,
    kind: str,
    canonical: str | None = None,
    unread: str | None = None,
    period: str | None = None,
    counterpart: str | None = None,
) -> str:
    label, text = (kind, canonical or "") if unread is None else (kind + "x", unread)
    return write_scoped(bytes.fromhex(secret), id, domain, label, text, period, counterpart)


def scope() -> Topic:
    topic = Topic(
        "scope",
        "The pseudonym, as in the topic `pseudonym`, that holds within `period` only, or beside `counterpart` only: what is"
        " written in its field, empty where there is nothing.",
        ask,
    )
    tel = {"secret": K1, "id": "k1", "domain": "default", "kind": "tel", "canonical": "+12025550123"}
    unread = {"secret": K1, "id": "k1", "domain": "default", "kind": "tel", "unread": "Acme Bank"}
    other = "tel_k1_crfzfmoqdprcs2ssnno55wz2j4"
    for name, period in {"day": "2026-11-24", "week": "2026-W48", "month": "2026-11"}.items():
        topic.answered(f"within-{name}", **tel, period=period)
        topic.answered(f"within-{name}-unread", **unread, period=period)
    topic.answered("within-week-53", **tel, period="2026-W53")
    topic.answered("within-29-february", **tel, period="2024-02-29")
    topic.answered("within-another-domain", **{**tel, "domain": "support"}, period="2026-11")
    topic.answered("within-another-secret", **{**tel, "secret": K2}, period="2026-11")
    topic.answered("with-pseudonym", **tel, counterpart=other)
    topic.answered("with-kept-part", **tel, counterpart=f"+1~{other}")
    topic.answered("with-word-of-class", **tel, counterpart="tel_withheld")
    topic.answered("with-kept-text", **tel, counterpart="acme")
    topic.answered("with-not-ascii", **tel, counterpart="caf\u00e9")
    topic.answered("with-nobody", "Hashed as none.", **tel, counterpart="")
    topic.answered("with-none", "The same.", **tel, counterpart="none")
    topic.answered("with-line-feed", "The same.", **tel, counterpart="a\nb")
    topic.answered("with-1024", **tel, counterpart="a" * 1024)
    topic.answered("with-1025", "Hashed as none.", **tel, counterpart="a" * 1025)
    topic.answered("with-unread", **unread, counterpart=other)
    topic.answered("with-another-domain", **{**tel, "domain": "support"}, counterpart=other)
    topic.answered("line-feed-in-value", **{**tel, "kind": "id", "canonical": "a\nb"}, counterpart="c")
    topic.answered("line-feed-in-counterpart", "Not the one before.", **{**tel, "kind": "id", "canonical": "a"}, counterpart="b\nc")
    for id, period in {
        "empty": "",
        "year": "2026",
        "month-0": "2026-00",
        "month-13": "2026-13",
        "month-of-1-digit": "2026-1",
        "day-32": "2026-10-32",
        "day-0": "2026-10-00",
        "29-february": "2026-02-29",
        "day-31-of-november": "2026-11-31",
        "day-of-1-digit": "2026-11-4",
        "compact": "20261124",
        "time": "2026-11-24T00",
        "week-0": "2026-W00",
        "week-53": "2025-W53",
        "week-54": "2026-W54",
        "week-lower-case": "2026-w48",
        "week-of-1-digit": "2026-W8",
        "week-day": "2026-W48-2",
        "year-of-2-digits": "26-11",
        "line-feed": "2026-11\n",
        "slash": "2026/11",
        "two": "2026-11/2026-W48",
        "with": "with",
        "space": " 2026-11",
        "full-width-digit": "2026-1\uff11",
    }.items():
        topic.refused(f"period-{id}", "period", **tel, period=period)
    topic.refused("secret-of-31", "short", **{**tel, "secret": K1[2:]}, period="2026-11")
    topic.refused("domain-slash", "domain", **{**tel, "domain": "default/tel"}, period="2026-11")
    topic.refused("domain-slash-with", "domain", **{**tel, "domain": "default/tel"}, counterpart=other)
    topic.refused("two-scopes", "scope", **tel, period="2026-11", counterpart=other)
    return topic
