import json
from pathlib import Path

from pseudonym import write, write_unread
from topic import Topic

RELEASES = Path(__file__).parent / "golden"


def ask(settings: list[list[str]], kind: str, canonical: str | None = None, unread: str | None = None) -> list[str]:
    if unread is not None:
        return [write_unread(bytes.fromhex(secret), id, domain, kind, unread) for secret, id, domain in settings]
    return [write(bytes.fromhex(secret), id, domain, kind, canonical or "") for secret, id, domain in settings]


def golden() -> Topic:
    """What each release wrote, as it wrote it: the answers come from there, and the computed ones must be those."""
    topic = Topic(
        "golden",
        "The pseudonyms of one identifier, for each of `settings`: a secret (hexadecimal), its id, a domain."
        " `release` says which release of nymline wrote them first.",
        lambda release, **inputs: ask(**inputs),
    )
    for file in sorted(RELEASES.glob("*.json")):
        document = json.loads(file.read_text("utf-8"))
        settings = [[each["secret"], each["id"], domain] for domain in ("default", "support") for each in document["secrets"]]
        for number, value in enumerate(document["values"], 1):
            kind = value["kind"]
            form = {"kind": kind, "canonical": value["canonical"]}
            if kind.endswith("x"):
                form = {"kind": kind.removesuffix("x"), "unread": value["canonical"]}
            topic.answered(f"{file.stem}-{number}", release=file.stem, settings=settings, **form)
            written = [pseudonym for domain in ("default", "support") for pseudonym in value["pseudonyms"][domain]]
            assert topic.cases[-1]["answer"] == written, value["value"]
    return topic
