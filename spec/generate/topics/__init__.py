"""Every topic, in the order of the specification."""

from topic import Topic

from topics.golden import golden
from topics.instant import instant
from topics.key import key
from topics.keyring import choice, keyring, lookup
from topics.path import path
from topics.pseudonym import pseudonym
from topics.reader import reader
from topics.secret import secret


def topics() -> list[Topic]:
    return [key(), pseudonym(), golden(), reader(), secret(), instant(), keyring(), choice(), lookup(), path()]
