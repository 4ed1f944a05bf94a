"""The secrets of the vectors. They are public now: a keyring must not hold them."""

import hashlib

K1 = "4b6889d08e35c0bc096202691e7deb500e03692a25de9164baf0bc21119d34e1"
K2 = "8b9af6b7b015668d62f262dc82b1136657f99fe104cf302de059ac3e873d4826"


def made(size: int) -> str:
    """Hexadecimal of so many bytes, the same each time."""
    return hashlib.shake_256(f"secret of {size} bytes".encode()).hexdigest(size)
