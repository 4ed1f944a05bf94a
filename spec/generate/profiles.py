"""What profiles have in common, and all profiles but `tel` (profiles/)."""

import ipaddress
import re
import unicodedata

from pseudonym import Refused

BLANKS = "\t\n\v\f\r \xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff"
ABSENT = ("", "-", "--", "n/a", "N/A", "none", "null", "unknown", "(empty)")
ZEROS = """
0660 06F0 07C0 0966 09E6 0A66 0AE6 0B66 0BE6 0C66 0CE6 0D66 0DE6 0E50 0ED0 0F20 1040 1090 17E0 1810 1946 19D0 1A80 1A90 1B50
1BB0 1C40 1C50 A620 A8D0 A900 A9D0 A9F0 AA50 ABF0 FF10 104A0 10D30 10D40 11066 110F0 11136 111D0 112F0 11450 114D0 11650
116C0 116D0 116DA 11730 118E0 11950 11BF0 11C50 11D50 11DA0 11DE0 11F50 16130 16A60 16AC0 16B50 16D70 1CCF0 1D7CE 1D7D8
1D7E2 1D7EC 1D7F6 1E140 1E2F0 1E4F0 1E5F1 1E950 1FBF0
""".split()

FOLDED = (
    {code: None for start, end in ((0xAD, 0xAD), (0x200B, 0x200F), (0x202A, 0x202E), (0x2060, 0x2069), (0xFEFF, 0xFEFF)) for code in range(start, end + 1)}
    | {code: "-" for code in (*range(0x2010, 0x2016), 0x2212, 0x30FC)}
    | {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
    | {int(zero, 16) + digit: str(digit) for zero in ZEROS for digit in range(10)}
    | {0x2053: "~", 0x223C: "~"}
    | {code: " " for code in (0xA0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000)}
)  # fmt: skip


def fold(value: str) -> str:
    return value.translate(FOLDED).strip(BLANKS)


def nfc(text: str) -> str:
    return unicodedata.normalize("NFC", text)


def found(kind: str, canonical: str) -> dict:
    return {"kind": kind, "canonical": canonical}


def trimmed(value: str) -> str:
    text = value.strip(BLANKS)
    if text in ABSENT:
        raise Absent
    return text


class Absent(Exception):
    """The value says that there is none."""


def match(expression: str, text: str) -> re.Match:
    form = re.fullmatch(expression, text, re.ASCII | re.IGNORECASE)
    if form is None or not form[0].isascii():
        raise Refused("unreadable")
    return form


OCTET = r"(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)"
V4 = rf"{OCTET}(?:\.{OCTET}){{3}}"


def read_ip(value: str) -> dict:
    text = trimmed(fold(value))
    canonical = read_v4(text) or read_v6(text)
    if canonical is None:
        raise Refused("unreadable")
    return found("ip", canonical)


def read_v4(text: str) -> str | None:
    form = re.fullmatch(rf"({V4})(?::\d{{1,5}})?", text, re.ASCII)
    return form and form[1]


def read_v6(text: str) -> str | None:
    form = re.fullmatch(r"\[([^\]]*)\](?::\d{1,5})?", text, re.ASCII)
    inner = re.sub(r"%[\w.~-]+\Z", "", form[1] if form else text, flags=re.ASCII)
    dotted = inner.rpartition(":")[2]
    if len(text) > 128 or "%" in inner or ":" not in inner or ("." in dotted and not re.fullmatch(V4, dotted, re.ASCII)):
        return None
    try:
        number = int(ipaddress.IPv6Address(inner))
    except ValueError:
        return None
    prefix, host = number >> 32, number & 0xFFFFFFFF
    if prefix == 0xFFFF or (prefix == 0x64FF9B << 64 and host):
        return str(ipaddress.IPv4Address(host))
    return write_v6(number)


def write_v6(number: int) -> str:
    """RFC 5952, Section 4."""
    groups = [f"{number >> shift & 0xFFFF:x}" for shift in range(112, -1, -16)]
    runs = [(length, -at) for at in range(8) for length in range(2, 9 - at) if groups[at : at + length] == ["0"] * length]
    if not runs:
        return ":".join(groups)
    length, at = max(runs)
    return ":".join(groups[:-at]) + "::" + ":".join(groups[length - at :])


ATEXT = r"(?:[A-Za-z0-9_!#$%&'*+/=?^`{|}~-]|[^\x00-\x7f" + BLANKS[6:] + "])"
LABEL = r"[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?"


def read_mail(value: str) -> dict:
    text = trimmed(value)
    for each in (text, percent_decoded(text)):
        canonical = read_address(each)
        if canonical is not None:
            return found("mail", canonical)
    raise Refused("unreadable")


def percent_decoded(text: str) -> str:
    if "@" in text or "%40" not in text or re.search("%(?![0-9A-Fa-f]{2})", text):
        return text
    raw = re.sub(b"%([0-9A-Fa-f]{2})", lambda form: bytes([int(form[1], 16)]), text.encode())
    try:
        return raw.decode()
    except UnicodeDecodeError:
        return text


def read_address(text: str) -> str | None:
    local, at, domain = text.rpartition("@")
    local, domain = read_local(local), read_domain(domain.lower())
    if not at or local is None or domain is None or len(local.encode()) > 64 or len(f"{local}@{domain}".encode()) > 254:
        return None
    return f"{local}@{domain}"


def read_local(text: str) -> str | None:
    quoted = re.fullmatch(r'"((?:[^"\\\x00-\x1f\x7f-\x9f]|\\[^\x00-\x1f\x7f-\x9f])*)"', text)
    inner = re.sub(r"\\(.)", r"\1", quoted[1]) if quoted else text
    local = nfc(nfc(inner).lower())
    if re.fullmatch(rf"{ATEXT}+(?:\.{ATEXT}+)*", local):
        return local
    return '"' + re.sub(r'(["\\])', r"\\\1", local) + '"' if quoted else None


def read_domain(text: str) -> str | None:
    if re.fullmatch(r"(?:[A-Za-z0-9_.-]|[^\x00-\x7f])+", text) and not text.isascii():
        text = ".".join(to_ascii(label) for label in text.split("."))
    text = text.removesuffix(".")
    if len(text) <= 253 and re.fullmatch(rf"(?:{LABEL}\.)*(?!\d+\Z){LABEL}", text, re.ASCII):
        return text
    literal = re.fullmatch(r"\[(?:ipv6:)?([0-9a-f:.]+)\]", text)
    address = literal and (read_v4(literal[1]) or read_v6(literal[1]))
    return address and f"[{'ipv6:' if ':' in address else ''}{address}]"


def to_ascii(label: str) -> str:
    """Where UTS #46 maps as lower case and NFC do, as for the letters in the vectors."""
    label = nfc(label.lower())
    assert all(unicodedata.category(character) in ("Ll", "Lo", "Nd") or character in "-_" for character in label), label
    return label if label.isascii() else "xn--" + label.encode("punycode").decode("ascii")


def read_imsi(value: str) -> dict:
    return found("imsi", match(r"(?:imsi-)?(\d{14,15})", trimmed(value))[1])


def read_imei(value: str) -> dict:
    form = match(r"(?:urn:gsma:imei:|imei-|imeisv-)?(\d(?:[ \-/.]?\d){13,15})(?:;[\w;=.-]*)?", trimmed(value))
    return found("imei", re.sub(r"\D", "", form[1])[:14])


def read_iccid(value: str) -> dict:
    form = match(r"(89(?:[ -]?\d){16,18})(?:[ -]?F)?", trimmed(value))
    return found("iccid", re.sub(r"\D", "", form[1]))


def read_mac(value: str) -> dict:
    text = trimmed(value)
    device = re.fullmatch(r"(?:SEP|ATA)([0-9A-F]{12})", text, re.ASCII | re.IGNORECASE)
    text = device[1] if device and device[0].isascii() else text
    hex = "[0-9A-F]"
    match(
        rf"{hex}{{1,2}}(?::{hex}{{1,2}}){{5}}(?:(?::{hex}{{1,2}}){{2}})?|{hex}{{2}}(?:-{hex}{{2}}){{5}}(?:(?:-{hex}{{2}}){{2}})?"
        rf"|{hex}{{4}}(?:\.{hex}{{4}}){{2,3}}|{hex}{{4}}(?:-{hex}{{4}}){{2,3}}|{hex}{{6}}[-:]{hex}{{6}}|{hex}{{12}}(?:{hex}{{4}})?",
        text,
    )
    digits = "".join(group.rjust(2, "0") for group in re.split("[:.-]", text.lower()))
    return found("mac", ":".join(digits[at : at + 2] for at in range(0, len(digits), 2)))


def read_card(value: str) -> dict:
    digits = re.sub("[ -]", "", match(r"\d(?:[ -]?\d){11,18}", trimmed(value))[0])
    total = 0
    for place, digit in enumerate(reversed(digits)):
        total += sum(map(int, str(int(digit) * (1 + place % 2))))
    if total % 10:
        raise Refused("unreadable")
    return found("card", digits)


def read_id(value: str) -> dict:
    trimmed(value)
    return found("id", nfc(value))
