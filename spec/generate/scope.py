"""Pseudonyms that reach less far (pseudonym.md, Scopes)."""

import re
from datetime import date, datetime

from pseudonym import Refused, base32, derive_key, hmac_sha256, utf8

UNITS = ("day", "week", "month")


def period_of(instant: str, unit: str) -> str:
    if unit not in UNITS:
        raise Refused("unit")
    day = datetime.fromisoformat(instant.replace("Z", "+00:00"))
    day = (day - day.utcoffset()).date()
    if unit == "week":
        year, week, _ = day.isocalendar()
        return f"{year:04}-W{week:02}"
    return day.isoformat() if unit == "day" else day.isoformat()[:7]


def is_period(name: str) -> bool:
    """Whether some day of the calendar lies in a period of that name."""
    try:
        if re.fullmatch(r"[0-9]{4}-W[0-9]{2}", name):
            return date.fromisocalendar(int(name[:4]), int(name[6:]), 1) is not None
        if re.fullmatch(r"[0-9]{4}-[0-9]{2}", name):
            return date(int(name[:4]), int(name[5:]), 1) is not None
        return re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", name) is not None and date.fromisoformat(name) is not None
    except ValueError:
        return False


def write_scoped(secret: bytes, id: str, domain: str, label: str, text: str, period: str | None, counterpart: str | None) -> str:
    if period is not None and counterpart is not None:
        raise Refused("scope")
    if period is not None:
        if not is_period(period):
            raise Refused("period")
        key, message = derive_key(secret, domain, label, period), utf8(text)
    else:
        written = counterpart or ""
        units = len(written.encode("utf-16-le", "surrogatepass")) // 2
        line = "none" if written == "" or units > 1024 or "\n" in written else written
        key, message = derive_key(secret, domain, label, "with"), utf8(text) + b"\x0a" + utf8(line)
    return f"{label}_{id}_{base32(hmac_sha256(key, message)[:16])}"
