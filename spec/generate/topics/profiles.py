from collections.abc import Callable

from profiles import Absent, read_card, read_iccid, read_id, read_imei, read_imsi, read_ip, read_mac, read_mail
from topic import Topic


def profile(kind: str, read: Callable[..., dict], more: str = "") -> Topic:
    def answer(value: str, **inputs: object) -> dict:
        try:
            return read(value, **inputs)
        except Absent:
            return {"absent": True}

    question = f"What the profile `{kind}`, version 1, reads in `value`: kind and canonical form, word of class, or that it is absent."
    return Topic(kind, question + more, answer)


def each(topic: Topic, good: dict[str, str], bad: dict[str, str]) -> Topic:
    for id, value in good.items():
        topic.answered(id, value=value)
    for id, value in bad.items():
        topic.refused(f"unreadable-{id}", "unreadable", value=value)
    return topic


def ip() -> Topic:
    return each(
        profile("ip", read_ip),
        {
            "v4": "192.0.2.17", "v4-trimmed": " 192.0.2.17\n", "v4-zero": "0.0.0.0", "v4-all-ones": "255.255.255.255",
            "v4-port": "192.0.2.17:443", "v4-full-width": "\uff11\uff19\uff12.0.2.1", "v4-mapped": "::ffff:192.0.2.17",
            "v4-mapped-hexadecimal": "::FFFF:c000:211", "v4-mapped-long": "0:0:0:0:0:ffff:c000:0211", "nat64": "64:ff9b::192.0.2.17",
            "nat64-hexadecimal": "64:ff9b::c000:211", "nat64-network": "64:ff9b::", "nat64-local-prefix": "64:ff9b:1::c000:211",
            "v4-compatible-stays": "::192.0.2.17", "6to4-stays": "2002:c000:211::1", "teredo-stays": "2001:0:c000:211::1",
            "v6": "2001:db8::1", "v6-upper-case": "2001:DB8::1", "v6-long": "2001:0db8:0000:0000:0000:0000:0000:0001",
            "v6-one-zero-group": "2001:db8:0:1:1:1:1:1", "v6-first-run": "2001:db8:0:0:1:0:0:1", "v6-longest-run": "2001:0:0:1:0:0:0:1",
            "v6-run-at-end": "2001:db8:1:2:3:4:0:0", "v6-any": "::", "v6-loopback": "::1", "v6-all": "2001:db8:1:2:3:4:5:6",
            "v6-brackets": "[2001:db8::1]", "v6-port": "[2001:db8::1]:443", "v6-zone": "fe80::1%eth0", "v6-zone-port": "[fe80::1%en1]:53",
            "v6-dotted-tail": "2001:db8::192.0.2.17", "absent": "-", "absent-word": "unknown", "absent-empty": "",
        },
        {
            "leading-zero": "192.0.2.017", "padded": "192.000.002.017", "octal": "0300.0.2.17", "hexadecimal": "0xc0.0.2.17",
            "one-number": "3221225985", "hexadecimal-number": "0xc0000211", "three-numbers": "192.0.529", "five-numbers": "192.0.2.17.1",
            "256": "192.0.2.256", "999": "999.1.2.3", "negative": "192.0.2.-1", "dot-at-end": "192.0.2.17.", "space-inside": "192.0. 2.17",
            "network": "192.0.2.0/24x", "host": "host.example.org", "v4-brackets": "[192.0.2.17]", "port-of-6": "192.0.2.17:443443",
            "v6-seven-groups": "2001:db8:1:2:3:4:5", "v6-nine-groups": "1:2:3:4:5:6:7:8:9", "v6-two-gaps": "2001:db8::1::2", "v6-three-colons": "2001:db8:::1",
            "v6-five-digits": "2001:db8::12345", "v6-letter-g": "2001:db8::g", "v6-bracket-open": "[2001:db8::1", "v6-octal-tail": "::ffff:192.0.2.017",
            "v6-zone-empty": "fe80::1%", "v6-two-zones": "fe80::1%a%b", "one-colon": "2001:db8", "mac": "00:00:5e:00:53:01", "lone-surrogate": "192.0.2.1\ud800",
            "cyrillic": "2001:db8::\u0430",
        },
    )  # fmt: skip


def mail() -> Topic:
    return each(
        profile("mail", read_mail),
        {
            "plain": "alice@example.org", "upper-case": "Alice@Example.ORG", "trimmed": " alice@example.org ", "tag-stays": "alice+tag@example.org",
            "dots-stay": "a.lice@example.org", "quoted": '"alice"@example.org', "quoted-needed": '"Alice Example"@example.org',
            "quoted-at": '"a@b"@example.org', "quoted-escape": '"a\\"b"@example.org', "quoted-escape-not-needed": '"\\a"@example.org',
            "dot-at-end": "alice@example.org.", "idna": "j\u00fcrgen@b\u00fccher.example", "idna-upper-case": "J\u00dcRGEN@B\u00dcCHER.example",
            "idna-sharp-s": "alice@fa\u00df.example", "idna-decomposed": "ju\u0308rgen@bu\u0308cher.example", "idna-ascii": "alice@xn--bcher-kva.example",
            "cyrillic": "\u0430lice@example.org", "literal-v4": "alice@[192.0.2.1]", "literal-v6": "alice@[IPv6:2001:DB8::1]",
            "literal-v6-without-word": "alice@[2001:db8::1]", "percent": "alice%40example.org", "percent-plus": "alice%2Btag%40example.org",
            "one-label": "root@localhost", "underscore": "alice@my_host.example", "local-of-64": "a" * 64 + "@example.org", "absent": "-", "absent-none": "none",
        },
        {
            "no-at": "alice.example.org", "no-local": "@example.org", "no-domain": "alice@", "two-dots": "a..b@example.org", "dot-first": ".alice@example.org",
            "dot-last": "alice.@example.org", "space": "alice smith@example.org", "local-of-65": "a" * 65 + "@example.org", "domain-two-dots": "alice@example..org",
            "domain-dash-first": "alice@-example.org", "domain-dash-last": "alice@example-.org", "domain-digits": "alice@192.0.2.1", "label-of-64": "alice@" + "a" * 64 + ".org",
            "two-dots-at-end": "alice@example.org..", "literal-unclosed": "alice@[192.0.2.1", "literal-octal": "alice@[192.0.2.017]", "quote-open": '"alice@example.org',
            "quote-inside": 'al"ice@example.org', "line-feed": "alice@exam\nple.org", "comment": "alice@example.org x", "of-255": "a@" + "b." * 124 + "orgxx",
            "control": "ali\x07ce@example.org",
        },
    )  # fmt: skip


def mobile() -> list[Topic]:
    imsi = each(
        profile("imsi", read_imsi),
        {"of-15": "001010123456789", "of-14": "00101012345678", "supi": "imsi-001010123456789", "supi-upper-case": "IMSI-001010123456789", "trimmed": " 001010123456789 ", "absent": "-"},
        {"of-13": "0010101234567", "of-16": "0010101234567890", "spaces": "001 01 0123456789", "plus": "+001010123456789", "letter": "00101012345678O", "float": "001010123456789.0",
         "superscript": "00101012345678\u00b9", "long-s": "im\u017fi-001010123456789"},
    )  # fmt: skip
    imei = each(
        profile("imei", read_imei),
        {"of-15": "001015001234567", "of-14": "00101500123456", "software-version": "0010150012345678", "dashes": "00-101500-123456-7", "slashes": "00/101500/123456/7", "urn": "urn:gsma:imei:00101500-123456-7",
         "urn-parameters": "urn:gsma:imei:00101500-123456-0;svn=01", "pei": "imei-001015001234567", "pei-sv": "IMEISV-0010150012345678", "wrong-check-digit": "001015001234560", "absent": "unknown"},
        {"of-13": "0010150012345", "of-17": "00101500123456789", "two-dashes": "00--101500-123456-7", "letter": "00101500123456A", "urn-other": "urn:imei:001015001234567", "meid": "A0000000002329", "parameter-space": "001015001234567;svn= 1"},
    )  # fmt: skip
    iccid = each(
        profile("iccid", read_iccid),
        {"of-19": "8900101234567890123", "of-18": "890010123456789012", "of-20": "89001012345678901234", "filler": "8900101234567890123F", "filler-lower-case": "8900101234567890123f", "groups": "8900 1012 3456 7890 123", "dashes": "8900-1012-3456-7890-123 F", "absent": "n/a"},
        {"of-17": "89001012345678901", "of-21": "890010123456789012345", "not-89": "8800101234567890123", "two-spaces": "8900  101234567890123", "two-fillers": "890010123456789012FF", "letter": "8900101234567890E23", "full-width": "\uff18900101234567890123"},
    )  # fmt: skip
    return [imsi, imei, iccid]


def other() -> list[Topic]:
    mac = each(
        profile("mac", read_mac),
        {"colons": "00:00:5e:00:53:01", "upper-case": "00:00:5E:00:53:AF", "dashes": "00-00-5E-00-53-01", "dots": "0000.5e00.5301", "dash-groups": "0000-5e00-5301", "two-groups": "00005e-005301", "two-groups-colon": "00005e:005301", "digits": "00005e005301",
         "one-digit": "0:0:5e:0:53:1", "eui64": "00:00:5e:ff:fe:00:53:01", "eui64-digits": "00005efffe005301", "eui64-dots": "0000.5eff.fe00.5301", "device": "SEP00005E005301", "device-ata": "ata00005e005301", "absent": "-"},
        {"five-groups": "00:00:5e:00:53", "seven-groups": "00:00:5e:00:53:01:02", "mixed": "00:00-5e:00:53:01", "letter-g": "00:00:5e:00:53:0g", "one-digit-dashes": "0-0-5e-0-53-1", "of-11": "00005e00530", "of-14": "00005e00530102", "device-csf": "CSF00005E005301", "device-colons": "SEP00:00:5E:00:53:01", "three-digits": "000:00:5e:00:53:01", "full-width": "\uff10\uff10:00:5e:00:53:01"},
    )  # fmt: skip
    card = each(
        profile("card", read_card),
        {"of-16": "4111111111111111", "of-15": "378282246310005", "of-12": "676770000005", "of-19": "6304000000000000000", "spaces": "4111 1111 1111 1111", "dashes": "4111-1111-1111-1111", "trimmed": " 4111111111111111 ", "absent": "-"},
        {"check-digit": "4111111111111112", "swapped": "1411111111111111", "of-11": "41111111112", "of-20": "41111111111111111115", "two-spaces": "4111  1111 1111 1111", "letter": "411111111111111l", "dots": "4111.1111.1111.1111", "arabic": "411111111111111\u0661", "masked": "411111******1111"},
    )  # fmt: skip
    id = each(
        profile("id", read_id),
        {"word": "subscriber-17", "case-stays": "Alice", "blanks-stay": " alice ", "nfc": "cafe\u0301", "nfc-already": "caf\u00e9", "compatibility-stays": "\ufb01", "astral": "\U0001f600", "hangul": "\u1112\u1161\u11ab", "angstrom": "\u212b",
         "zero-width-stays": "al\u200bice", "lone-surrogate": "a\ud800", "replacement-character": "a\ufffd", "number": "+12025550123", "absent": "-", "absent-trimmed": " null ", "absent-case": "NULL"},
        {},
    )  # fmt: skip
    return [mac, card, id]
