from pseudonym import REGISTERED, read
from topic import Topic

RING = ["k1", "k2"]
BODY = "crfzfmoqdprcs2ssnno55wz2j4"
TEL = f"tel_k1_{BODY}"
MAIL = "mail_k1_lct6gmgzidhoxxfxebazv3p63a"


def reader() -> Topic:
    topic = Topic(
        "reader",
        "What a reader whose keyring has the ids `ring` takes `text` for: a pseudonym (its parts, `kept` as it stands"
        " with its plus or its at sign), or a word of class.",
        lambda text, ring: read(text, ring),
    )

    def yes(id: str, text: str, comment: str = "") -> None:
        topic.answered(id, comment, text=text, ring=RING)

    def no(id: str, text: str, because: str = "form", comment: str = "") -> None:
        topic.refused(id, because, comment, text=text, ring=RING)

    for kind in REGISTERED:
        yes(kind, f"{kind}_k1_{BODY}")
        if kind in ("tel", "ip", "id", "iccid"):
            yes(f"{kind}-unread", f"{kind}x_k1_{BODY}")
    yes("second-id", f"tel_k2_{BODY}")
    yes("all-a", "tel_k1_" + "a" * 26, "All bits zero.")
    yes("all-ones", "tel_k1_" + "7" * 25 + "4", "All bits one.")
    for last in "aeimquy4":
        yes(f"last-{last}", TEL[:-1] + last)
    yes("kept-country", f"+1~{TEL}")
    yes("kept-6-digits", f"+999999~{TEL}", "Whether the digits fit the number, nobody can see.")
    yes("kept-leading-zero", f"+0~{TEL}")
    yes("kept-domain", f"{MAIL}@example.org")
    yes("kept-domain-idna", f"{MAIL}@xn--bcher-kva.example")
    for word in ("emergency", "short", "withheld"):
        yes(word, f"tel_{word}")
    topic.answered("id-of-12", text=f"tel_abcdefghij12_{BODY}", ring=["abcdefghij12"])

    # Malformed.
    no("empty", "")
    no("kept-domain-one-label", f"{MAIL}@localhost", comment="One label may be a host, or a person.")
    no("kept-domain-v4", f"{MAIL}@[192.0.2.1]")
    no("kept-domain-v6", f"{MAIL}@[ipv6:2001:db8::1]")
    no("canonical-form", "+12025550123", comment="A number that is written well is no pseudonym.")
    no("body-only", BODY)
    no("no-kind", f"k1_{BODY}")
    no("no-id", f"tel_{BODY}")
    no("id-empty", f"tel__{BODY}")
    no("kind-empty", f"_k1_{BODY}")
    no("of-25", TEL[:-1], comment="Truncated: the last character is missing.")
    no("of-27", TEL + "a")
    no("of-16-bytes-hex", "tel_k1_" + "8f" * 16)
    no("cut-in-id", "tel_k")
    no("cut-after-id", "tel_k1_")
    for last, value in (("b", 1), ("c", 2), ("d", 3), ("7", 31), ("z", 25)):
        no(f"last-{last}", TEL[:-1] + last, comment=f"{value:05b}: the last two bits are not zero.")
    no("body-digit-1", TEL.replace("2", "1"), comment="base32 has no 0, 1, 8, 9.")
    no("body-digit-8", TEL[:-2] + "84")
    no("body-upper-case", "tel_k1_" + BODY.upper())
    no("body-one-upper-case", TEL[:-1].replace("z", "Z") + "4")
    no("kind-upper-case", f"TEL_k1_{BODY}")
    no("id-upper-case", f"tel_K1_{BODY}")
    no("id-of-13", f"tel_abcdefghij123_{BODY}")
    no("id-dash", f"tel_k-1_{BODY}")
    no("padding", f"{TEL}======")
    no("dashes", TEL.replace("_", "-"))
    no("spaces", TEL.replace("_", " "))
    no("two-underscores", TEL.replace("_k1_", "__k1_"))
    no("extra-part", f"tel_k1_k2_{BODY}")
    no("space-before", f" {TEL}")
    no("space-after", f"{TEL} ")
    no("line-feed-after", f"{TEL}\n", comment="Where $ matches before a line feed, an expression has this fault.")
    no("nul-after", f"{TEL}\0")
    no("byte-order-mark", f"\ufeff{TEL}")
    no("zero-width-space", TEL.replace("_k1", "_\u200bk1"))
    no("soft-hyphen", f"{TEL}\u00ad")
    no("quoted", f'"{TEL}"')
    no("twice", f"{TEL}{TEL}")
    no("list", f"{TEL},{TEL}")
    no("text-before", f"tel: {TEL}")
    no("text-after", f"{TEL} Alice")
    no("number-after", f"{TEL}, +12025550123", comment="What stands beside it would go out raw.")
    no("uri", f"sip:{TEL}@example.org")
    # Characters that look alike.
    no("cyrillic-e", TEL.replace("tel", "t\u0435l"))
    no("cyrillic-a-in-body", TEL.replace("s2ss", "s2s\u0455"))
    no("full-width-underscore", TEL.replace("_k1", "\uff3fk1"))
    no("full-width-digit", TEL.replace("k1", "k\uff11"))
    no("arabic-digit", TEL.replace("k1", "k\u0661"))
    no("long-s", TEL.replace("s2", "\u017f2"), comment="U+017F folds to s.")
    no("kelvin-sign", TEL.replace("k1", "\u212a1"), comment="U+212A folds to k.")
    no("combining-mark", f"{TEL}\u0301")
    no("lone-surrogate", f"{TEL}\ud800")
    # Kinds.
    no("kind-unknown", f"phone_k1_{BODY}", "kind")
    no("kind-future", f"plate_k1_{BODY}", "kind")
    no("kind-double-x", f"telxx_k1_{BODY}", "kind")
    no("kind-only-x", f"xx_k1_{BODY}", "kind")
    no("kind-digit", f"tel2_k1_{BODY}")
    # Ids.
    no("id-unknown", f"tel_k3_{BODY}", "id", "Of another ring, or of a secret that is gone.")
    no("id-prefix-of-known", f"tel_k_{BODY}", "id")
    no("id-longer-than-known", f"tel_k11_{BODY}", "id")
    no("kept-id-unknown", f"+1~tel_k3_{BODY}", "id")
    # Kept parts.
    no("kept-no-plus", f"1~{TEL}")
    no("kept-no-digits", f"+~{TEL}")
    no("kept-7-digits", f"+1202555~{TEL}")
    no("kept-number", f"+12025550123~{TEL}", comment="The whole number, raw.")
    no("kept-no-tilde", f"+1{TEL}")
    no("kept-two", f"+1~+1~{TEL}")
    no("kept-other-digits", f"+\u0661~{TEL}")
    no("kept-unread-number", f"+1~telx_k1_{BODY}")
    no("kept-number-at-ip", f"+1~ip_k1_{BODY}")
    no("kept-number-at-word", "+1~tel_withheld")
    no("kept-domain-at-tel", f"{TEL}@example.org")
    no("kept-domain-unread", f"mailx_k1_{BODY}@example.org")
    no("kept-domain-empty", f"{MAIL}@")
    no("kept-domain-upper-case", f"{MAIL}@Example.org")
    no("kept-domain-dot", f"{MAIL}@example.org.", comment="The canonical form has no dot at the end.")
    no("kept-domain-two-dots", f"{MAIL}@example..org")
    no("kept-domain-and-list", f"{MAIL}@example.org, bob@example.org (Alice, +12025550123)")
    no("kept-domain-line-feed", f"{MAIL}@example.org\n")
    no("kept-domain-two", f"{MAIL}@example.org@example.org")
    no("kept-domain-not-ascii", f"{MAIL}@b\u00fccher.example")
    no("kept-domain-label-of-64", f"{MAIL}@{'a' * 64}.example")
    # Words of class.
    no("word-upper-case", "TEL_WITHHELD")
    no("word-unknown", "tel_private")
    no("word-other-kind", "ip_withheld")
    no("word-space", "tel_short ")
    no("word-cut", "tel_")
    return topic
