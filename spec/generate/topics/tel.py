from tel import VIETNAM, read_ext, read_tel
from topic import Topic

from topics.profiles import profile

US = {"region": "US"}
GB = {"region": "GB"}
MSISDN = {"international": True}


def tel() -> Topic:
    topic = profile("tel", read_tel, " `region`, `prefixes`, `tenant` and `international` say how values are written.")
    number = "+12025550123"
    for id, value in {
        "e164": number,
        "punctuation": "+1 (202) 555-0123",
        "dots": "+1.202.555.0123",
        "slashes": "+1/202/555/0123",
        "brackets": "+1 [202] 555 0123",
        "plus-in-parentheses": "(+1) 202 555 0123",
        "spaces-around": "  +12025550123\t",
        "bare-international": "12025550123",
        "float": "12025550123.0",
        "percent-plus": "%2B12025550123",
        "percent-plus-lower-case": "%2b12025550123",
        "apostrophe": "'+12025550123",
        "double-quotes": '"+12025550123"',
        "spreadsheet": '="12025550123"',
        "typographic-quotes": "\u201c+1 202 555 0123\u201d",
        "number-sign": "12025550123#",
        "full-width": "\uff0b\uff11\uff12\uff10\uff12\uff15\uff15\uff15\uff10\uff11\uff12\uff13",
        "arabic-digits": "+\u0661\u0662\u0660\u0662\u0665\u0665\u0665\u0660\u0661\u0662\u0663",
        "devanagari-digits": "+\u0967\u0968\u0966\u0968\u096b\u096b\u096b\u0966\u0967\u0968\u0969",
        "mathematical-digits": "+1202555\U0001d7ce\U0001d7cf\U0001d7d0\U0001d7d1",
        "no-break-spaces": "+1\u00a0202\u202f555\u20070123",
        "non-breaking-hyphens": "+1\u2011202\u2011555\u20110123",
        "minus-signs": "+1\u2212202\u2212555\u22120123",
        "zero-width-space": "+1202\u200b5550123",
        "direction-marks": "\u202a+12025550123\u202c",
        "soft-hyphen": "+1202\u00ad5550123",
        "national-prefix-abroad": "+112025550123",
    }.items():
        topic.answered(id, value=value)
    topic.answered("national", value="(202) 555-0123", **US)
    topic.answered("national-with-prefix", value="1-202-555-0123", **US)
    topic.answered("abroad-011", "Possible is enough with the region's own prefix.", value="011447700900123", **US)
    topic.answered("abroad-00-not-of-the-region", value="00447700900123", **US)
    topic.answered("abroad-00-without-region", value="00447700900123")
    topic.answered("abroad-bare-valid", value="442079460018", **US)
    topic.answered("e164-of-another-region", value="+447700900123", **US)
    topic.answered("gb-trunk-zero", value="07700 900123", **GB)
    topic.answered("gb-no-trunk-zero", value="7700900123", **GB)
    topic.answered("gb-zero-in-parentheses", value="+44 (0)7700 900123")
    topic.answered("gb-zero", value="+4407700900123")
    topic.answered("gb-calling-code", value="447700900123", **GB)
    topic.answered("gb-00", value="00 1 202 555 0123", **GB)
    topic.answered("gb-00-own", value="00447700900123", **GB)
    topic.answered("fr", value="+33 6 39 98 12 34")
    topic.answered("prefix-of-the-exchange", value="9011447700900123", prefixes=["00", "9011"])
    topic.answered("msisdn", value="447700900123", **MSISDN)
    topic.answered("msisdn-region-not-looked-at", value="12025550123", **MSISDN, **GB)
    topic.answered("msisdn-with-plus", value="+447700900123", **MSISDN)
    topic.answered("msisdn-with-00", value="00447700900123", **MSISDN)
    topic.answered("five-digits-valid", value="02345", region="NO")
    topic.answered("five-digits-elsewhere", value="02345", **US)
    for id, value in {
        "mx": "+5215512345678",
        "mx-now": "+525512345678",
        "mx-044": "+520445512345678",
        "br": "+551188880000",
        "br-now": "+5511988880000",
        "br-fixed-stays": "+551133330000",
        "bj": "+22997000000",
        "bj-now": "+2290197000000",
        "vn-stays": "+84700000000",
    }.items():
        topic.answered(f"renumbered-{id}", value=value)
    for former in VIETNAM:
        topic.answered(f"renumbered-vn-{former}", value=f"+84{former}0000000")
    for id, value in {
        "empty": "", "blank": " \t", "dash": "-", "anonymous": "Anonymous", "restricted": "RESTRICTED", "unknown": "unknown",
        "private-caller": "Private Caller", "angle": "<unknown>", "zero": "0", "zeros": "0000000000", "keypad": "+266696687",
        "keypad-long": "+86282452253",
    }.items():  # fmt: skip
        topic.answered(f"withheld-{id}", value=value)
    topic.answered("withheld-keypad-msisdn", value="266696687", **MSISDN)
    for id, value in {"911": "911", "112": "112", "999": "999", "plus": "+911", "punctuation": "9-1-1"}.items():
        topic.answered(f"emergency-{id}", value=value)
    topic.answered("emergency-110-de", value="110", region="DE")
    topic.answered("emergency-17-fr", value="17", region="FR")
    for id, value in {
        "110": "110", "six": "123456", "plus-five": "+12345", "star-code": "*97", "number-sign-code": "#31#", "imei-code": "*#06#",
        "s": "s", "fax": "fax", "word": "tel_short",
    }.items():  # fmt: skip
        topic.answered(f"short-{id}", value=value)
    topic.answered("short-110-us", value="110", **US)
    topic.answered("extension", value="101", tenant="acme")
    topic.answered("extension-emergency", value="911", tenant="acme")
    topic.answered("extension-of-1", value="7", tenant="acme")
    topic.answered("extension-with-dash", value="10-1", tenant="acme")

    for id, value in {
        "name": "Acme Bank",
        "too-short": "+1202555012",
        "too-long": "+120255501234",
        "gb-too-long": "+44770090012345",
        "no-calling-code-0": "+0123456789",
        "no-calling-code-999": "+99912345678",
        "only-plus": "+",
        "two-plus": "++12025550123",
        "plus-inside": "+1+2025550123",
        "plus-at-the-end": "12025550123+",
        "letter-o": "+1202555o123",
        "letter-l": "+l2025550123",
        "greek-omicron": "+12\u03bf25550123",
        "cyrillic-z": "+120255501\u0437",
        "roman-numeral": "+1202555012\u2162",
        "superscript": "+1202555012\u00b3",
        "circled-digit": "+1202555012\u2462",
        "fraction": "12025550123.5",
        "exponent": "1.2025550123E10",
        "hexadecimal": "0x2CFA4B1B",
        "underscores": "+1_202_555_0123",
        "dotted-quad": "192.0.2.17",
        "national-without-region": "2025550123",
        "keypad-without-plus": "266696687",
        "61-characters": "+" + "1 " * 30,
        "renumbered-bj-3": "+22937000000",
        "renumbered-mx-short": "+52155123456",
        "lone-surrogate": "+1202555012\ud800",
        "line-feed-inside": "+1202555\n0123",
        "nul-inside": "+1202555\x000123",
        "combining-mark": "+1202555012\u0301" + "3",
        "emoji-keycap": "+1202555012\ufe0f\u20e33",
        "bracket-unknown": "+1{202}5550123",
        "class-word-upper-case": "TEL_SHORT",
        "letters-on-keypad": "+1202555CALL",
    }.items():
        topic.refused(f"unreadable-{id}", "unreadable", value=value)
    topic.refused("unreadable-local", "unreadable", value="5550123", **US)
    topic.refused("unreadable-us-nine-digits", "unreadable", value="202555012", **US)
    topic.refused("unreadable-abroad-not-valid", "unreadable", "Bare digits have to be valid to be taken for abroad.", value="447700900123", **US)
    topic.refused("unreadable-gb-in-us", "unreadable", value="07700900123", **US)
    topic.refused("unreadable-msisdn-national", "unreadable", value="07700900123", **MSISDN)
    topic.refused("unreadable-msisdn-short", "unreadable", value="4477009", **MSISDN)
    topic.refused("unreadable-seven-digits-with-tenant", "unreadable", value="1234567", tenant="acme")
    topic.refused("unreadable-prefix-unknown", "unreadable", value="9011447700900123")
    return topic


def ext() -> Topic:
    topic = profile("ext", read_ext, " `tenant` says whose extension it is.")
    acme = {"tenant": "acme"}
    topic.answered("digits", value="101", **acme)
    topic.answered("another-tenant", value="101", tenant="example.org")
    topic.answered("long", value="1234567", **acme)
    topic.answered("name", value="reception", **acme)
    topic.answered("case-stays", value="Reception", **acme)
    topic.answered("tenant-there", value="101@acme", **acme)
    topic.answered("another-realm", value="101@example.org", **acme)
    topic.answered("trimmed", value=" 101 ", **acme)
    topic.answered("full-width", value="\uff11\uff10\uff11", **acme)
    topic.answered("nfc", value="re\u0301ception", **acme)
    topic.answered("emergency", value="911", **acme)
    topic.answered("short", value="*97", **acme)
    topic.answered("absent", value="-", **acme)
    topic.refused("no-tenant", "unreadable", value="101")
    topic.refused("no-tenant-but-realm", "unreadable", value="101@acme")
    return topic
