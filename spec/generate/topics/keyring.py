from keyring import read_instant, read_keyring, secret_at
from pseudonym import write
from topic import Topic

from topics.secrets import K1, K2, made

DECEMBER = "2026-12-01T00:00:00Z"
FIRST = {"id": "k1", "secret": f"hex:{K1}", "until": DECEMBER}
SECOND = {"id": "k2", "secret": f"hex:{K2}", "from": DECEMBER}


def ring(*secrets: object, **members: object) -> dict:
    return {"version": 1, "secrets": list(secrets), **members}


def without(entry: dict, name: str) -> dict:
    return {key: value for key, value in entry.items() if key != name}


def keyring() -> Topic:
    topic = Topic(
        "keyring",
        "The ids of the secrets of `document`, by start of validity.",
        lambda document: [secret["id"] for secret in read_keyring(document)],
    )
    lone = without(FIRST, "until")
    topic.answered("lone", document=ring(lone))
    topic.answered("two", document=ring(FIRST, SECOND))
    topic.answered("two-in-reverse", document=ring(SECOND, FIRST))
    topic.answered("gap", document=ring(FIRST, {**SECOND, "from": "2027-01-01"}))
    topic.answered("same-instant-other-zone", document=ring(FIRST, {**SECOND, "from": "2026-12-01T05:30:00+05:30"}))
    topic.answered("null-is-absent", document=ring({**lone, "from": None, "until": None}))
    topic.answered("scheme-1", document=ring({**lone, "scheme": 1}))
    topic.answered("other-member", "Of the document; not of a secret.", document=ring(lone, note="support"))
    topic.answered("id-of-12", document=ring({**lone, "id": "a1b2c3d4e5f6"}))
    topic.answered("three", document=ring(
        {"id": "c", "secret": f"hex:{made(32)}", "from": "2027-01-01"},
        {"id": "a", "secret": f"hex:{K1}", "until": "2026-12-01"},
        {"id": "b", "secret": f"hex:{K2}", "from": "2026-12-01", "until": "2027-01-01"},
    ))  # fmt: skip

    topic.refused("not-an-object", "syntax", document=[lone])
    topic.refused("null", "syntax", document=None)
    topic.refused("no-version", "syntax", document={"secrets": [lone]})
    topic.refused("version-2", "syntax", document={"version": 2, "secrets": [lone]})
    topic.refused("version-text", "syntax", document={"version": "1", "secrets": [lone]})
    topic.refused("version-true", "syntax", document={"version": True, "secrets": [lone]})
    topic.refused("no-secrets", "syntax", document={"version": 1})
    topic.refused("secrets-empty", "syntax", document=ring())
    topic.refused("secrets-object", "syntax", document={"version": 1, "secrets": {"k1": lone}})
    topic.refused("secret-not-an-object", "syntax", document=ring(f"hex:{K1}"))
    topic.refused("other-member-of-secret", "syntax", document=ring({**lone, "domain": "support"}))
    topic.refused("no-id", "id", document=ring(without(lone, "id")))
    topic.refused("id-number", "id", document=ring({**lone, "id": 1}))
    topic.refused("id-empty", "id", document=ring({**lone, "id": ""}))
    topic.refused("id-of-13", "id", document=ring({**lone, "id": "a" * 13}))
    topic.refused("id-upper-case", "id", document=ring({**lone, "id": "K1"}))
    topic.refused("id-underscore", "id", document=ring({**lone, "id": "k_1"}))
    topic.refused("no-secret", "encoding", document=ring(without(lone, "secret")))
    topic.refused("secret-short", "short", document=ring({**lone, "secret": f"hex:{K1[:62]}"}))
    topic.refused("scheme-2", "scheme", document=ring({**lone, "scheme": 2}))
    topic.refused("scheme-text", "scheme", document=ring({**lone, "scheme": "1"}))
    topic.refused("scheme-null", "scheme", document=ring({**lone, "scheme": None}))
    topic.refused("from-word", "interval", document=ring({**lone, "from": "always"}))
    topic.refused("until-number", "interval", document=ring({**lone, "until": 1796083200000}))
    topic.refused("until-before-from", "interval", document=ring({**lone, "from": "2026-12-01", "until": "2026-11-01"}))
    topic.refused("until-is-from", "interval", document=ring({**lone, "from": "2026-12-01", "until": "2026-12-01"}))
    topic.refused("same-id", "duplicate", document=ring(FIRST, {**SECOND, "id": "k1"}))
    topic.refused("same-secret", "duplicate", document=ring(FIRST, {**SECOND, "secret": f"hex:{K1.upper()}"}))
    topic.refused("both-unbounded", "overlap", document=ring(lone, without(SECOND, "from")))
    topic.refused("overlap-of-1-ms", "overlap", document=ring({**FIRST, "until": "2026-12-01T00:00:00.001Z"}, SECOND))
    topic.refused("overlap-by-zone", "overlap", document=ring(FIRST, {**SECOND, "from": "2026-12-01T00:00:00+01:00"}))
    topic.refused("one-inside-another", "overlap", document=ring(lone, {**SECOND, "from": "2026-01-01", "until": "2026-02-01"}))
    return topic


def choice() -> Topic:
    topic = Topic(
        "choice",
        "The id of the secret of `document` for a record whose event time is `at`.",
        lambda document, at: secret_at(read_keyring(document), read_instant(at))["id"],
    )
    both = ring(FIRST, SECOND)
    topic.answered("inside-first", document=both, at="2026-11-15")
    topic.answered("until-is-excluded", document=both, at=DECEMBER)
    topic.answered("a-millisecond-before", document=both, at="2026-11-30T23:59:59.999Z")
    topic.answered("other-zone", document=both, at="2026-12-01T00:30:00+01:00")
    topic.answered("long-before", document=both, at="1970-01-01")
    topic.answered("long-after", document=both, at="2100-01-01")
    topic.answered("from-is-included", document=ring({**SECOND, "until": "2027-01-01"}), at=DECEMBER)
    gap = ring(FIRST, {**SECOND, "from": "2027-01-01", "until": "2027-02-01"})
    topic.refused("gap", "none", "Never a guess: not the nearest, not the first, not the last.", document=gap, at="2026-12-15")
    topic.refused("at-until-of-a-gap", "none", document=gap, at=DECEMBER)
    topic.refused("after-the-last", "none", document=gap, at="2027-02-01")
    topic.refused("before-the-first", "none", document=ring(SECOND), at="2026-11-30T23:59:59.999Z")
    topic.refused("lone-but-bounded", "none", document=ring(FIRST), at="2027-01-01")
    return topic


def lookup() -> Topic:
    topic = Topic(
        "lookup",
        "All pseudonyms of one identifier, by its `canonical` form, under `document`, by start of validity.",
        lambda document, domain, kind, canonical: [
            write(secret["bytes"], secret["id"], domain, kind, canonical) for secret in read_keyring(document)
        ],
    )
    number = {"kind": "tel", "canonical": "+12025550123"}
    topic.answered("two", document=ring(FIRST, SECOND), domain="default", **number)
    topic.answered("two-in-reverse", document=ring(SECOND, FIRST), domain="support", **number)
    topic.answered("lone", document=ring(without(FIRST, "until")), domain="default", kind="mail", canonical="alice@example.org")
    topic.refused("overlap", "overlap", document=ring(without(FIRST, "until"), SECOND), domain="default", **number)
    topic.refused("domain", "domain", document=ring(FIRST, SECOND), domain="Support", **number)
    return topic
