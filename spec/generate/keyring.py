"""Secrets, intervals, and which secret is the one to use (keyring.md)."""

import base64
import re
from datetime import date

from pseudonym import ID, Refused

PUBLISHED = (
    "0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b",
    "000102030405060708090a0b0c0d0e0f",
    "0102030405060708090a0b0c0d0e0f10",
    "deadbeefdeadbeefdeadbeefdeadbeef",
    "0123456789abcdef0123456789abcdef",
    "ffeeddccbbaa99887766554433221100",
)
TYPED = (
    b"changeme", b"change-me", b"change_me", b"change me", b"secret", b"password", b"example", b"test",
    b"your-", b"your_", b"your ", b"0123456789", b"abcdefghij", b"qwerty",
)  # fmt: skip


def read_secret(text: object) -> bytes:
    secret = decode(text)
    if len(secret) < 32:
        raise Refused("short")
    if any(secret == (secret[:period] * len(secret))[: len(secret)] for period in range(1, 9)):
        raise Refused("weak")
    if secret.hex().startswith(PUBLISHED) or secret.lower().startswith(TYPED):
        raise Refused("published")
    return secret


def decode(text: object) -> bytes:
    if isinstance(text, str):
        if re.fullmatch(r"hex:([0-9A-Fa-f]{2})*", text):
            return bytes.fromhex(text[4:])
        if re.fullmatch(r"base64:[A-Za-z0-9+/_-]*=*", text):
            digits = text[7:].rstrip("=").replace("-", "+").replace("_", "/")
            if len(digits) % 4 != 1:
                return base64.b64decode(digits + "=" * (-len(digits) % 4))
    raise Refused("encoding")


INSTANT = re.compile(
    r"(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,12}))?)?(?: ?(Z|UTC|[+-]\d\d(?::?\d\d)?))?)?",
    re.ASCII | re.IGNORECASE,
)


def read_instant(text: object) -> int:
    """Milliseconds since 1970-01-01T00:00:00Z."""
    form = INSTANT.fullmatch(text) if isinstance(text, str) else None
    if form is None:
        raise Refused("interval")
    year, month, day, hour, minute, second = (int(part or 0) for part in form.groups()[:6])
    offset = read_zone(form[8] or "Z")
    if hour > 23 or minute > 59 or second > 60:
        raise Refused("interval")
    milliseconds = int((form[7] or "")[:3].ljust(3, "0"))
    seconds = days_since_1970(year, month, day) * 86400 + (hour * 60 + minute - offset) * 60 + second
    return seconds * 1000 + milliseconds


def days_since_1970(year: int, month: int, day: int) -> int:
    try:
        # The year 0 is proleptic: 400 years later the calendar is the same.
        return date(year or 400, month, day).toordinal() - (0 if year else 146097) - date(1970, 1, 1).toordinal()
    except ValueError:
        raise Refused("interval") from None


def read_zone(zone: str) -> int:
    """Minutes east of Greenwich."""
    if zone.upper() in ("Z", "UTC"):
        return 0
    hours, minutes = int(zone[1:3]), int(zone[3:].removeprefix(":") or 0)
    if hours > 23 or minutes > 59:
        raise Refused("interval")
    return (-1 if zone[0] == "-" else 1) * (hours * 60 + minutes)


def read_keyring(document: object) -> list[dict]:
    """The secrets by start of validity; `from` and `until` in milliseconds, infinite where there is none."""
    if not isinstance(document, dict) or document.get("version") != 1 or isinstance(document["version"], bool):
        raise Refused("syntax")
    entries = document.get("secrets")
    if not isinstance(entries, list) or not entries:
        raise Refused("syntax")
    secrets = sorted(map(read_entry, entries), key=lambda secret: (secret["from"], secret["until"]))
    for field in ("id", "bytes"):
        if len({secret[field] for secret in secrets}) < len(secrets):
            raise Refused("duplicate")
    if any(later["from"] < earlier["until"] for earlier, later in zip(secrets, secrets[1:])):
        raise Refused("overlap")
    return secrets


def read_entry(entry: object) -> dict:
    if not isinstance(entry, dict) or set(entry) - {"id", "secret", "from", "until", "scheme"}:
        raise Refused("syntax")
    id, scheme = entry.get("id"), entry.get("scheme", 1)
    if not isinstance(id, str) or not re.fullmatch(ID, id):
        raise Refused("id")
    if scheme != 1 or isinstance(scheme, bool):
        raise Refused("scheme")
    start, end = (
        unbounded if entry.get(name) is None else read_instant(entry[name])
        for name, unbounded in (("from", float("-inf")), ("until", float("inf")))
    )
    if start >= end:
        raise Refused("interval")
    return {"id": id, "bytes": read_secret(entry.get("secret")), "from": start, "until": end}


def secret_at(secrets: list[dict], instant: int) -> dict:
    for secret in secrets:
        if secret["from"] <= instant < secret["until"]:
            return secret
    raise Refused("none")
