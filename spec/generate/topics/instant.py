from keyring import read_instant
from topic import Topic


def instant() -> Topic:
    topic = Topic(
        "instant",
        "The instant that a keyring gives as `instant`, in milliseconds since 1970-01-01T00:00:00Z.",
        lambda instant: read_instant(instant),
    )
    for id, text in {
        "date": "2026-11-01",
        "minutes": "2026-11-01T10:20",
        "seconds": "2026-11-01T10:20:30",
        "utc": "2026-11-01T10:20:30Z",
        "lower-case": "2026-11-01t10:20:30z",
        "utc-word": "2026-11-01 10:20:30 UTC",
        "space": "2026-11-01 10:20:30",
        "fraction": "2026-11-01T10:20:30.5Z",
        "comma": "2026-11-01T10:20:30,25Z",
        "nanoseconds": "2026-11-01T10:20:30.123999999Z",
        "east": "2026-11-01T01:00:00+01:00",
        "west": "2026-10-31T20:00:00-0500",
        "hours": "2026-11-01T05:00:00+05",
        "offset-space": "2026-11-01T05:00:00 +05:30",
        "leap-second": "2016-12-31T23:59:60Z",
        "leap-day": "2024-02-29",
        "leap-day-2000": "2000-02-29",
        "epoch": "1970-01-01T00:00:00Z",
        "before-1970": "1969-12-31T23:59:59.999Z",
        "year-9999": "9999-12-31T23:59:59.999Z",
    }.items():
        topic.answered(id, instant=text)
    for id, text in {
        "empty": "",
        "word": "now",
        "seconds-since-1970": "1793491200",
        "number": 1793491200,
        "compact": "20261101T102030Z",
        "year-only": "2026",
        "month-only": "2026-11",
        "two-digit-year": "26-11-01",
        "slashes": "2026/11/01",
        "day-30-february": "2026-02-30",
        "day-29-february": "2026-02-29",
        "day-29-february-1900": "1900-02-29",
        "month-13": "2026-13-01",
        "day-0": "2026-11-00",
        "hour-24": "2026-11-01T24:00:00Z",
        "minute-60": "2026-11-01T10:60:00Z",
        "second-61": "2026-11-01T10:20:61Z",
        "hour-only": "2026-11-01T10Z",
        "zone-without-time": "2026-11-01Z",
        "zone-name": "2026-11-01T10:20:30 CET",
        "zone-hour-24": "2026-11-01T10:20:30+24:00",
        "fraction-empty": "2026-11-01T10:20:30.Z",
        "fraction-13": "2026-11-01T10:20:30.1234567890123Z",
        "space-before": " 2026-11-01",
        "line-feed": "2026-11-01\n",
        "arabic-digits": "\u0662\u0660\u0662\u0666-11-01",
        "plus-year": "+002026-11-01",
    }.items():
        topic.refused(id, "interval", instant=text)
    return topic
