"""Paths of a policy (policy-path.abnf)."""

import re

from pseudonym import Refused

BLANK = "\t-\r \xa0\u1680\u2000-\u200a\u2028-\u2029\u202f\u205f\u3000\ufeff"
INK = rf"[^{BLANK}\"'*.=\[\]`]"
PCHAR, MCHAR, VCHAR = rf"(?:{INK}|=)", rf"(?:{INK}|\.)", rf"(?:{INK}|[.=])"


def inner(character: str) -> str:
    return rf"{character}(?:(?:{character}|[{BLANK}])*{character})?"


QUOTED = r""""(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`(?:[^`\\]|\\.)*`"""
NAME = re.compile(rf"\*\*|\*|{inner(PCHAR)}", re.DOTALL)
BRACKET = re.compile(
    rf"\[(?:(?P<any>\*)|(?P<index>0|[1-9][0-9]*)|(?P<quoted>{QUOTED})"
    rf"|(?P<member>{inner(MCHAR)})=(?:(?P<value>{inner(VCHAR)})|(?P<text>{QUOTED})))\]",
    re.DOTALL,
)
CONTROLS = {"b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}


def read_path(path: str) -> list:
    steps: list = []
    at = 0
    while at < len(path) or at == 0:
        if path.startswith("[", at):
            form = BRACKET.match(path, at)
            if form is None:
                raise Refused("path")
            steps.append(read_bracket(form))
        else:
            if at > 0:
                if path[at] != ".":
                    raise Refused("path")
                at += 1
            form = NAME.match(path, at)
            if form is None:
                raise Refused("path")
            step = {"**": "deep", "*": "any"}.get(form[0], {"key": form[0]})
            if step != "deep" or steps[-1:] != ["deep"]:
                steps.append(step)
        at = form.end()
    return steps + ["any"] if steps[-1] == "deep" else steps


def read_bracket(form: re.Match) -> object:
    if form["any"]:
        return "any"
    if form["index"]:
        return {"key": form["index"]}
    if form["quoted"]:
        return {"key": unescape(form["quoted"][1:-1])}
    equals = form["value"] if form["value"] is not None else unescape(form["text"][1:-1])
    return {"member": form["member"], "equals": equals}


def unescape(text: str) -> str:
    def character(form: re.Match) -> str:
        return chr(int(form[1], 16)) if form[1] else CONTROLS.get(form[2], form[2])

    units = re.sub(r"\\(?:u([0-9A-Fa-f]{4})|(.))", character, text, flags=re.DOTALL)
    return units.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass")
