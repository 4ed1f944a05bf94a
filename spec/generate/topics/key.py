from pseudonym import REGISTERED, derive_key
from topic import Topic

from topics.secrets import K1, K2, made


def key() -> Topic:
    topic = Topic(
        "key",
        "The key, in hexadecimal, that `secret` (hexadecimal) has in `domain` for `kind`.",
        lambda secret, domain, kind: derive_key(bytes.fromhex(secret), domain, kind).hex(),
    )
    for kind in REGISTERED:
        topic.answered(kind, secret=K1, domain="default", kind=kind)
    topic.answered("unread", "The x is in the derivation.", secret=K1, domain="default", kind="telx")
    topic.answered("unread-mail", secret=K1, domain="default", kind="mailx")
    topic.answered("another-domain", secret=K1, domain="support", kind="tel")
    topic.answered("another-secret", secret=K2, domain="default", kind="tel")
    topic.answered("domain-of-1", secret=K1, domain="0", kind="tel")
    topic.answered("domain-of-32", secret=K1, domain="a" * 32, kind="tel")
    topic.answered("domain-dashes", secret=K1, domain="--", kind="tel")
    for size in (33, 64, 65, 200):
        topic.answered(f"secret-of-{size}", "A block of SHA-256 has 64 bytes.", secret=made(size), domain="default", kind="tel")

    topic.refused("secret-of-31", "short", secret=K1[:62], domain="default", kind="tel")
    topic.refused("secret-of-0", "short", secret="", domain="default", kind="tel")
    for id, domain in {
        "empty": "",
        "of-33": "a" * 33,
        "upper-case": "Default",
        "underscore": "my_domain",
        "dot": "example.org",
        "space": "call center",
        "line-feed": "default\n",
        "slash": "default/tel",
        "not-ascii": "domaine-é",
        "full-width-digit": "domain\uff11",
    }.items():
        topic.refused(f"domain-{id}", "domain", secret=K1, domain=domain, kind="tel")
    for id, kind in {
        "empty": "",
        "upper-case": "TEL",
        "unknown": "phone",
        "only-x": "x",
        "double-x": "telxx",
        "with-period": "tel/2026-11",
        "line-feed": "tel\n",
    }.items():
        topic.refused(f"kind-{id}", "kind", secret=K1, domain="default", kind=kind)
    return topic
