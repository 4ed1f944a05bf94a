"""Every topic, in the order of the specification."""

from topic import Topic

from topics.golden import golden
from topics.instant import instant
from topics.key import key
from topics.keyring import choice, keyring, lookup
from topics.path import path
from topics.profiles import ip, mail, mobile, other
from topics.pseudonym import pseudonym
from topics.reader import reader
from topics.scope import period, scope
from topics.secret import secret
from topics.tel import ext, tel


def topics() -> list[Topic]:
    core = [key(), pseudonym(), period(), scope(), golden(), reader()]
    ring = [secret(), instant(), keyring(), choice(), lookup()]
    return [*core, *ring, path(), tel(), ext(), ip(), mail(), *mobile(), *other()]
