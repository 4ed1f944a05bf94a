"""The profiles `tel` and `ext`, with the excerpt of metadata that profiles/tel.md has."""

import re
from typing import NamedTuple

from profiles import ABSENT, Absent, fold, found, nfc

from pseudonym import CLASS_WORDS, Refused

WITHHELD = set("""
-|--|-1|0|?|n/a|na|nil|none|null|(null)|undefined|_undef_|(empty)|(none)|<unknown>|(unknown)|unknown|unidentified|unassigned
no number|anonymous|anonymous.invalid|anonymous caller|restricted|unavailable|not available|private|private caller
private number|withheld|number withheld|id withheld|blocked|caller id blocked|no caller id|no callerid|hidden|suppressed
masked|unknown caller|unknown number|out of area|out-of-area|interaction with other service|reject by user|payphone
coin line/payphone|coin|nobody|asterisk|freeswitch|no-cid|nocid
""".strip().replace("\n", "|").split("|")) | {""}  # fmt: skip
KEYPAD = ("+266696687", "+7378742833", "+86282452253", "+8656696", "+2562533")
EMERGENCY = ("112", "911", "999", "000", "933")
EMERGENCY_OF = {
    region: numbers.split()
    for region, _, numbers in (
        row.strip().partition(" ")
        for row in """
        AE 997 998 · AR 100 101 107 · AT 122 133 140 144 · AU 106 · BE 100 101 · BR 190 192 193 · CH 117 118 144 1414
        · CL 131 132 133 · CN 110 119 120 122 · CO 123 · CZ 150 155 156 158 · DE 110 · EG 122 123 180
        · ES 061 062 080 085 088 091 092 · FR 15 17 18 114 115 119 191 196 · GR 100 108 166 199 · HR 192 193 194
        · HU 104 105 107 · IL 100 101 102 · IN 100 101 102 108 · IT 113 115 118 · JP 110 118 119 · KR 119 · NO 110 113
        · NZ 111 · PL 997 998 · RS 192 193 194 · RU 101 102 103 104 · SA 997 998 · SG 995 · SI 113 · SK 150 155 158
        · TH 191 199 1669 · TR 110 155 156 · TW 110 119 · UA 101 102 103 104 · VN 113 114 115 · ZA 10111 10177
        """.split("·")
    )
}
SHORT = ("s", "i", "t", "h", "o", "fax", "talk", "failed", "voicemail")


class Plan(NamedTuple):
    code: str
    abroad: str
    prefix: str
    lengths: set[int]
    general: str
    valid: str


NONE = "(?!)"
PLANS = {
    "US": Plan("1", "011", "1", {10}, r"[2-9]\d{9}", r"[2-9]\d\d[2-9]\d{6}"),
    "GB": Plan("44", "00", "0", {7, 9, 10}, r"[1-357-9]\d{9}", r"20[2-8]\d{7}"),
    "FR": Plan("33", "00", "0", {9}, r"[1-9]\d{8}", NONE),
    "NO": Plan("47", "00", "", {5, 8}, r"(?:0|[2-9]\d{3})\d{4}", "02345"),
    "MX": Plan("52", "00", "", {10}, r"[2-9]\d{9}", NONE),
    "BR": Plan("55", "00", "0", {8, 9, 10, 11}, r"\d{8,11}", NONE),
    "BJ": Plan("229", "00", "", {10}, r"01\d{8}", NONE),
    "VN": Plan("84", "00", "0", {7, 8, 9, 10}, r"\d{7,10}", NONE),
}
VIETNAM = dict(
    pair.split("→")
    for pair in "120→70 121→79 122→77 126→76 128→78 123→83 124→84 125→85 127→81 129→82 162→32 163→33 164→34 165→35 166→36 167→37"
    " 168→38 169→39 186→56 188→58 199→59".split()
)
RENUMBERED = [
    ("52", r"(?:1|01|044|045)([2-9]\d{9})", lambda form: form[1]),
    ("55", r"([1-9]\d)([689]\d{7})", lambda form: f"{form[1]}9{form[2]}"),
    ("229", r"([24-9]\d{7})", lambda form: f"01{form[1]}"),
    ("84", rf"({'|'.join(VIETNAM)})(\d{{7}})", lambda form: VIETNAM[form[1]] + form[2]),
]


def class_word(text: str, region: str | None) -> str | None:
    word = text.lower()
    rest = word.removeprefix("+")
    if len(text) > 40:
        return None
    if word in WITHHELD or word in KEYPAD:
        return "tel_withheld"
    if rest in EMERGENCY or rest in EMERGENCY_OF.get(region or "", ()):
        return "tel_emergency"
    if re.fullmatch("0{4,}", rest):
        return "tel_withheld"
    if word in SHORT or (re.fullmatch("[0-9*#]*[*#][0-9*#]*", word) and len(re.sub("[*#]", "", word)) <= 6):
        return "tel_short"
    return text if text in CLASS_WORDS else None


def digits_of(text: str) -> str | None:
    if len(text) > 60 or re.fullmatch(r"\d{1,3}(?:\.\d{1,3}){3}", text, re.ASCII):
        return None
    if re.fullmatch(r"\d+\.0", text, re.ASCII):
        return text[:-2]
    if not re.fullmatch(r"[ .()\[\]/-]*\+?[ .()\[\]/-]*[0-9][0-9 .()\[\]/-]*", text):
        return None
    return re.sub(r"[^0-9+]", "", text)


def written(plan: Plan, national: str) -> tuple[Plan, str]:
    """The plan and the present national number."""
    if plan.prefix and national.startswith(plan.prefix):
        rest = national.removeprefix(plan.prefix)
        if re.fullmatch(plan.general, rest, re.ASCII) or not re.fullmatch(plan.general, national, re.ASCII):
            national = rest
    for code, former, now in RENUMBERED:
        form = re.fullmatch(former, national, re.ASCII) if code == plan.code else None
        if form:
            return plan, now(form)
    return plan, national


def abroad(digits: str) -> tuple[Plan, str] | None:
    for plan in PLANS.values():
        if digits.startswith(plan.code):
            return written(plan, digits.removeprefix(plan.code))
    return None


def national(digits: str, region: str | None) -> tuple[Plan, str] | None:
    if region is None:
        return None
    plan = PLANS[region]
    if digits.startswith(plan.abroad):
        return abroad(digits.removeprefix(plan.abroad))
    without = digits.removeprefix(plan.code)
    if without != digits and re.fullmatch(plan.general, without, re.ASCII) and not re.fullmatch(plan.general, digits, re.ASCII):
        digits = without
    return written(plan, digits)


def possible(number: tuple[Plan, str] | None) -> str | None:
    return f"+{number[0].code}{number[1]}" if number and len(number[1]) in number[0].lengths else None


def valid(number: tuple[Plan, str] | None) -> str | None:
    return possible(number) if number and re.fullmatch(number[0].valid, number[1], re.ASCII) else None


def after_prefix(digits: str, prefixes: list[str]) -> str | None:
    numbers = (possible(abroad(digits.removeprefix(each))) for each in sorted(prefixes, key=len, reverse=True) if digits.startswith(each))
    return next(filter(None, numbers), None)


def bare(digits: str, region: str | None, prefixes: list[str]) -> str | None:
    dialled = re.match("(00|011)(?=[1-9])", digits)
    rest = abroad(digits[dialled.end() if dialled else 0 :])
    return (
        after_prefix(digits, prefixes)
        or valid(national(digits, region))
        or valid(rest)
        or possible(national(digits, region))
        or (possible(rest) if dialled and dialled[0] == "00" else None)
    )


def unwrap(text: str) -> str:
    quotes = "\"'`\u2018\u2019\u201a\u201c\u201d\u201e\u00ab\u00bb\u00b4"
    form = re.fullmatch(rf"=?[{quotes}]([^{quotes}<>]+)[{quotes}]?", text)
    text = fold(form[1]) if form else text
    form = re.fullmatch(r"([^*#;,]{7,})#", text)
    text = form[1] if form and digits_of(form[1]) else text
    return re.sub("^%2b(?=[0-9])", "+", text, flags=re.IGNORECASE)


def read_tel(value: str, region: str | None = None, prefixes: list[str] = [], tenant: str | None = None, international: bool = False) -> dict:
    region = None if international else region
    text = unwrap(fold(value))
    digits = digits_of(text)
    word = class_word(text, region) or (digits and class_word(digits, region))
    if word:
        return {"word": word}
    if digits is None:
        raise Refused("unreadable")
    if len(digits.lstrip("+")) <= 6:
        if tenant is not None and re.fullmatch("[0-9]{2,6}", text):
            return found("ext", f"{text}@{tenant}")
        few = valid(abroad(digits[1:]) if digits[0] == "+" else national(digits, region)) if region else None
        return found("tel", few) if few else {"word": "tel_short"}
    if digits[0] == "+":
        number = possible(abroad(digits[1:]))
    elif international:
        if class_word(f"+{digits}", None):
            return {"word": class_word(f"+{digits}", None)}
        number = after_prefix(digits, prefixes) or possible(abroad(digits)) or bare(digits, None, prefixes)
    else:
        number = bare(digits, region, prefixes)
    if number is None:
        raise Refused("unreadable")
    return found("tel", number)


def read_ext(value: str, tenant: str | None = None) -> dict:
    if value in ABSENT:
        raise Absent
    text = nfc(fold(value))
    word = class_word(text, None)
    if word:
        return {"word": word}
    if tenant is None:
        raise Refused("unreadable")
    return found("ext", f"{text.removesuffix(f'@{tenant}')}@{tenant}")
