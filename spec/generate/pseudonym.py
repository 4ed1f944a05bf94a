"""The core: key, pseudonym, and what a reader does (pseudonym.md)."""

import base64
import hashlib
import hmac
import re

REGISTERED = ("tel", "ip", "mail", "imsi", "imei", "iccid", "mac", "card", "ext", "id")
CLASS_WORDS = ("tel_emergency", "tel_short", "tel_withheld")

ID = r"[a-z0-9]{1,12}"
BODY = r"[a-z2-7]{25}[aeimquy4]"
DOMAIN_LABEL = r"[a-z0-9_-]{1,63}"


class Refused(Exception):
    """A case that has no answer; its one argument is the reason, a word."""


def hmac_sha256(key: bytes, message: bytes) -> bytes:
    return hmac.new(key, message, hashlib.sha256).digest()


def base32(data: bytes) -> str:
    return base64.b32encode(data).decode("ascii").rstrip("=").lower()


def derive_key(secret: bytes, domain: str, kind: str, scope: str = "") -> bytes:
    if len(secret) < 32:
        raise Refused("short")
    if not re.fullmatch(r"[a-z0-9-]{1,32}", domain):
        raise Refused("domain")
    if kind.removesuffix("x") not in REGISTERED:
        raise Refused("kind")
    prk = hmac_sha256(bytes(32), secret)
    info = f"nymline/1/{domain}/{kind}" + (f"/{scope}" if scope else "")
    return hmac_sha256(prk, info.encode("ascii") + b"\x01")


def utf8(text: str) -> bytes:
    """UTF-8, where an unpaired surrogate has the three bytes of its number. A JSON parser may have left pairs apart."""
    paired = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass")
    return paired.encode("utf-8", "surrogatepass")


def write(secret: bytes, id: str, domain: str, kind: str, canonical: str) -> str:
    if not re.fullmatch(ID, id):
        raise Refused("id")
    key = derive_key(secret, domain, kind)
    return f"{kind}_{id}_{base32(hmac_sha256(key, utf8(canonical))[:16])}"


def write_unread(secret: bytes, id: str, domain: str, kind: str, value: str) -> str:
    return write(secret, id, domain, kind + "x", value)


def read(text: str, ring: list[str]) -> dict:
    """What a text is to a reader that has these ids."""
    if text in CLASS_WORDS:
        return {"word": text}
    form = re.fullmatch(
        rf"(?P<digits>\+[0-9]{{1,6}}~)?(?P<kind>[a-z]{{2,9}})_(?P<id>{ID})_(?P<body>{BODY})(?P<domain>@.*)?", text, re.ASCII | re.DOTALL
    )
    if form is None:
        raise Refused("form")
    kind, kept = form["kind"], {}
    if kind.removesuffix("x") not in REGISTERED:
        raise Refused("kind")
    if form["digits"] is not None:
        if kind != "tel" or form["domain"] is not None:
            raise Refused("form")
        kept = {"kept": form["digits"][:-1]}
    if form["domain"] is not None:
        if kind != "mail" or not re.fullmatch(rf"@{DOMAIN_LABEL}(?:\.{DOMAIN_LABEL})+", form["domain"]):
            raise Refused("form")
        kept = {"kept": form["domain"]}
    if form["id"] not in ring:
        raise Refused("id")
    return {"kind": kind, "id": form["id"], "body": form["body"], **kept}
