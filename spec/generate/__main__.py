"""Writes the vectors: python3 spec/generate FOLDER.

Python 3.10 or newer and its standard library. It follows the text of the specification, and calls nothing of nymline.
"""

import sys
from pathlib import Path

from topics import topics

folder = Path(sys.argv[1])
for topic in topics():
    (folder / f"{topic.name}.json").write_text(topic.file(), encoding="ascii")
