from keyring import read_secret
from topic import Topic

from topics.secrets import K1, made


def secret() -> Topic:
    topic = Topic(
        "secret",
        "The bytes, in hexadecimal, of the secret that a keyring gives as `secret`.",
        lambda secret: read_secret(secret).hex(),
    )
    topic.answered("hex", secret=f"hex:{K1}")
    topic.answered("hex-upper-case", secret=f"hex:{K1.upper()}")
    topic.answered("hex-of-64", secret=f"hex:{made(64)}")
    topic.answered("base64", secret="base64:S2iJ0I41wLwJYgJpHn3rUA4DaSol3pFkuvC8IRGdNOE=")
    topic.answered("base64-no-padding", secret="base64:S2iJ0I41wLwJYgJpHn3rUA4DaSol3pFkuvC8IRGdNOE")
    topic.answered("base64-unused-bits", "The last two bits make no byte.", secret="base64:S2iJ0I41wLwJYgJpHn3rUA4DaSol3pFkuvC8IRGdNOH")
    topic.answered("base64-of-33", secret="base64:S2iJ0I41wLwJYgJpHn3rUA4DaSol3pFkuvC8IRGdNOEq")
    topic.answered("base64-plus-slash", secret="base64:+/v7+/j49/b19PPy8fDv7u3s6+rp6Ofm5eTj4uHg398")
    topic.answered("base64url", secret="base64:-_v7-_j49_b19PPy8fDv7u3s6-rp6Ofm5eTj4uHg398")
    topic.answered("nearly-weak", "Of period 9.", secret="hex:" + "4b6889d08e35c0bc09" * 4)
    topic.answered("nearly-published", "19 bytes of a published pattern.", secret="hex:" + "0b" * 19 + made(20))
    topic.answered("word-later", "A word that is not at the start.", secret="hex:00" + b"secret".hex() + made(32))

    topic.refused("of-31", "short", secret=f"hex:{K1[2:]}")
    topic.refused("base64-of-31", "short", secret="base64:S2iJ0I41wLwJYgJpHn3rUA4DaSol3pFkuvC8IRGdNA")
    topic.refused("plain", "encoding", secret="correct horse battery staple correct horse battery staple")
    topic.refused("hex-without-prefix", "encoding", secret=K1)
    topic.refused("prefix-upper-case", "encoding", secret=f"HEX:{K1}")
    topic.refused("prefix-unknown", "encoding", secret=f"base32:{K1}")
    topic.refused("empty", "encoding", secret="")
    topic.refused("hex-empty", "short", secret="hex:")
    topic.refused("hex-odd", "encoding", secret=f"hex:{K1}a")
    topic.refused("hex-g", "encoding", secret=f"hex:g{K1[1:]}")
    topic.refused("hex-space", "encoding", secret=f"hex: {K1}")
    topic.refused("hex-line-feed", "encoding", secret=f"hex:{K1}\n")
    topic.refused("hex-0x", "encoding", secret=f"hex:0x{K1}")
    topic.refused("base64-5-characters", "encoding", "One more than a multiple of four.", secret="base64:" + "S2iJ" * 11 + "A")
    topic.refused("base64-padding-inside", "encoding", secret="base64:S2iJ0I41wLwJYgJpHn3rUA==4DaSol3pFkuvC8IRGdNOEq")
    topic.refused("base64-space", "encoding", secret="base64:S2iJ0I41wLwJYgJp Hn3rUA4DaSol3pFkuvC8IRGdNOE=")
    topic.refused("number", "encoding", secret=12345678901234567890123456789012)
    topic.refused("null", "encoding", secret=None)
    topic.refused("zeros", "weak", secret="hex:" + "00" * 32)
    topic.refused("period-3", "weak", secret="hex:" + "616263" * 11)
    topic.refused("period-8", "weak", secret="hex:" + "4b6889d08e35c0bc" * 4)
    topic.refused("rfc4231", "published", secret="hex:" + "0b" * 20 + made(12))
    topic.refused("counting", "published", secret="hex:" + bytes(range(32)).hex())
    topic.refused("deadbeef", "published", secret="hex:" + "deadbeef" * 4 + made(16))
    topic.refused("change-me", "published", secret="hex:" + b"Change_Me_before_you_go_to_production".hex())
    topic.refused("your-secret", "published", secret="hex:" + b"your-32-byte-secret-goes-in-here!".hex())
    return topic
