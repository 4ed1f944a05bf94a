"""One file of vectors: a question, and cases that ask it."""

import json
from collections.abc import Callable

from pseudonym import Refused


class Topic:
    """Collects cases. The answer is computed; which cases have none, and why, is said by hand and checked."""

    def __init__(self, name: str, question: str, answer: Callable[..., object]):
        self.name, self.question, self.answer = name, question, answer
        self.cases: list[dict] = []

    def answered(self, id: str, comment: str = "", /, **inputs: object) -> None:
        self.add("answer", id, comment, inputs, {"answer": self.answer(**inputs)})

    def refused(self, id: str, because: str, comment: str = "", /, **inputs: object) -> None:
        try:
            answer = self.answer(**inputs)
        except Refused as refusal:
            if refusal.args != (because,):
                raise AssertionError(f"{self.name}/{id}: {refusal.args[0]}, not {because}") from None
        else:
            raise AssertionError(f"{self.name}/{id}: {answer!r}, not refused")
        self.add("refuse", id, comment, inputs, {"because": because})

    def add(self, expect: str, id: str, comment: str, inputs: dict, outcome: dict) -> None:
        id = f"{self.name}/{id}"
        assert id not in [case["case"] for case in self.cases], id
        note = {"comment": comment} if comment else {}
        self.cases.append({"expect": expect, "case": id, **note, **inputs, **outcome})

    def file(self) -> str:
        """JSON in ASCII, so that what cannot be seen can be seen; a case a line."""
        head = json.dumps({"version": 1, "topic": self.name, "question": self.question}, ensure_ascii=True)
        lines = ",\n".join(json.dumps(case, ensure_ascii=True) for case in self.cases)
        return f'{head[:-1]}, "cases": [\n{lines}\n]}}\n'
