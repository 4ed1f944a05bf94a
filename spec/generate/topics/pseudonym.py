from pseudonym import write, write_unread
from topic import Topic

from topics.secrets import K1, K2, made


def ask(secret: str, id: str, domain: str, kind: str, canonical: str | None = None, unread: str | None = None) -> str:
    if unread is not None:
        return write_unread(bytes.fromhex(secret), id, domain, kind, unread)
    return write(bytes.fromhex(secret), id, domain, kind, canonical or "")


def pseudonym() -> Topic:
    topic = Topic(
        "pseudonym",
        "The pseudonym, under `secret` (hexadecimal) called `id`, in `domain`, of the `canonical` form of an identifier"
        " of `kind`; or of a value that the profile of `kind` could not read, `unread`.",
        ask,
    )
    setting = {"secret": K1, "id": "k1", "domain": "default"}
    for kind, canonical in {
        "tel": "+12025550123",
        "ip": "192.0.2.17",
        "mail": "alice@example.org",
        "imsi": "001010123456789",
        "imei": "00101500123456",
        "iccid": "8900101234567890123",
        "mac": "00:00:5e:00:53:01",
        "card": "4111111111111111",
        "ext": "101@acme",
        "id": "subscriber-17",
    }.items():
        topic.answered(kind, **setting, kind=kind, canonical=canonical)
    topic.answered("same-text-other-kind", **setting, kind="id", canonical="+12025550123")
    topic.answered("another-domain", **{**setting, "domain": "support"}, kind="tel", canonical="+12025550123")
    topic.answered("another-secret", **{**setting, "secret": K2}, kind="tel", canonical="+12025550123")
    topic.answered("another-id", "The id is not hashed.", **{**setting, "id": "2026q4"}, kind="tel", canonical="+12025550123")
    topic.answered("id-of-12", **{**setting, "id": "z" * 12}, kind="tel", canonical="+12025550123")
    topic.answered("secret-of-100", **{**setting, "secret": made(100)}, kind="tel", canonical="+12025550123")
    for size in (1, 55, 56, 63, 64, 65, 119, 120, 1000):
        topic.answered(f"of-{size}-bytes", "Padding of SHA-256 changes with the length.", **setting, kind="id", canonical="a" * size)
    topic.answered("of-55-characters-56-bytes", **setting, kind="id", canonical="a" * 54 + "é")
    topic.answered("nul", **setting, kind="id", canonical="a\0b")
    topic.answered("line-feed", **setting, kind="id", canonical="a\nb")
    topic.answered("two-bytes", **setting, kind="id", canonical="caf\u00e9")
    topic.answered("three-bytes", **setting, kind="id", canonical="\u5229\u7528\u8005")
    topic.answered("four-bytes", **setting, kind="id", canonical="\U0001f600")
    topic.answered("replacement-character", **setting, kind="id", canonical="\ufffd")
    topic.answered("byte-order-mark", **setting, kind="id", canonical="\ufeffalice")

    topic.answered("unread", **setting, kind="tel", unread="Acme Bank")
    topic.answered("unread-untrimmed", **setting, kind="tel", unread=" Acme Bank ")
    topic.answered("unread-not-normalized", "NFD stays NFD.", **setting, kind="mail", unread="cafe\u0301")
    topic.answered("high-surrogate", "Hashed as 0xED 0xA0 0x80.", **setting, kind="id", canonical="\ud800")
    topic.answered("low-surrogate", **setting, kind="id", canonical="a\udfff")
    topic.answered("three-surrogates", "The last two are a pair.", **setting, kind="id", canonical="\ud83d\ud83d\ude00")
    topic.answered("pair", **setting, kind="id", canonical="\ud83d\ude00")
    topic.answered("unread-surrogate", **setting, kind="tel", unread="\ud800")
    topic.answered("swapped-surrogates", **setting, kind="id", canonical="\ude00\ud83d")

    number = {"kind": "tel", "canonical": "+12025550123"}
    topic.refused("secret-of-31", "short", **{**setting, "secret": K1[2:]}, **number)
    topic.refused("id-empty", "id", **{**setting, "id": ""}, **number)
    topic.refused("id-of-13", "id", **{**setting, "id": "k" * 13}, **number)
    topic.refused("id-upper-case", "id", **{**setting, "id": "K1"}, **number)
    topic.refused("id-underscore", "id", **{**setting, "id": "k_1"}, **number)
    topic.refused("id-dash", "id", **{**setting, "id": "k-1"}, **number)
    topic.refused("id-line-feed", "id", **{**setting, "id": "k1\n"}, **number)
    topic.refused("domain-upper-case", "domain", **{**setting, "domain": "Support"}, **number)
    topic.refused("kind-unknown", "kind", **setting, kind="phone", canonical="+12025550123")
    return topic
