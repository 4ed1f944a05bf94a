/**
 * A reader of ABNF (RFC 5234), as much of it as the specification uses: alternation, concatenation, repetition, groups,
 * options, literals and numeric values. It derives texts from a rule, and tells whether a text is of it, by trying
 * every way (slow, and too simple to be wrong in the way that a parser is).
 */
import fc, { type Arbitrary } from 'fast-check';

type Expression =
  | { readonly is: 'rule'; readonly name: string }
  | { readonly is: 'range'; readonly from: number; readonly to: number }
  | { readonly is: 'literal'; readonly text: string }
  | { readonly is: 'all'; readonly of: readonly Expression[] }
  | { readonly is: 'any'; readonly of: readonly Expression[] }
  | { readonly is: 'repeat'; readonly of: Expression; readonly least: number; readonly most: number };

export interface Grammar {
  /** Whether the whole text is of this rule. */
  accepts(rule: string, text: string): boolean;
  /** Texts of this rule, short ones for the most part. */
  derive(rule: string): Arbitrary<string>;
}

const lexeme = /\s*(?:(%x[\dA-F]+(?:-[\dA-F]+)?)|"([^"]*)"|(\d*\*\d*|\d+)|([A-Za-z][\w-]*)|([/()[\]]))/y;

export function readGrammar(text: string): Grammar {
  const rules = new Map<string, Expression>();
  const lines = text.replaceAll(/;.*$/gm, '').replaceAll(/\n[ \t]+/g, ' ');
  for (const line of lines.split('\n')) {
    const [, name, body] = /^([A-Za-z][\w-]*)\s*=(.*)$/.exec(line) ?? [];
    if (name !== undefined && body !== undefined) rules.set(name, readBody(body));
    else if (line.trim() !== '') throw new Error(`no rule: ${line}`);
  }
  const ruleOf = (name: string): Expression => {
    const rule = rules.get(name);
    if (rule === undefined) throw new Error(`no rule ${name}`);
    return rule;
  };
  return { accepts: acceptor(ruleOf), derive: deriver(ruleOf) };
}

function readBody(body: string): Expression {
  let at = 0;
  const peek = (): RegExpExecArray | undefined => {
    lexeme.lastIndex = at;
    const found = lexeme.exec(body);
    if (found === null && body.slice(at).trim() !== '') throw new Error(`no ABNF: ${body.slice(at)}`);
    return found ?? undefined;
  };
  const next = (): RegExpExecArray => {
    const found = peek();
    if (found === undefined) throw new Error(`ABNF ends early: ${body}`);
    at = lexeme.lastIndex;
    return found;
  };
  const alternation = (): Expression => {
    const of = [concatenation()];
    while (peek()?.[5] === '/') {
      next();
      of.push(concatenation());
    }
    return of.length === 1 ? of[0]! : { is: 'any', of };
  };
  const concatenation = (): Expression => {
    const of: Expression[] = [];
    for (let found = peek(); found !== undefined && !/^[/)\]]$/.test(found[5] ?? ''); found = peek())
      of.push(repetition());
    return of.length === 1 ? of[0]! : { is: 'all', of };
  };
  const repetition = (): Expression => {
    const count = peek()?.[3];
    if (count === undefined) return element();
    next();
    const [least, most] = count.includes('*') ? count.split('*') : [count, count];
    return {
      is: 'repeat',
      of: element(),
      least: Number(least || 0),
      most: most === '' ? Number.POSITIVE_INFINITY : Number(most),
    };
  };
  const element = (): Expression => {
    const [, numeric, literal, , name, bracket] = next();
    if (numeric !== undefined) {
      const [from, to = from] = numeric.slice(2).split('-');
      return { is: 'range', from: Number.parseInt(from!, 16), to: Number.parseInt(to!, 16) };
    }
    if (literal !== undefined) return { is: 'literal', text: literal };
    if (name !== undefined) return { is: 'rule', name };
    const inner = alternation();
    if (next()[5] !== (bracket === '(' ? ')' : ']')) throw new Error(`not closed: ${body}`);
    return bracket === '(' ? inner : { is: 'repeat', of: inner, least: 0, most: 1 };
  };
  return alternation();
}

/** Where a match that begins at a place can end: every end, so that nothing depends on the order of choices. */
function acceptor(ruleOf: (name: string) => Expression): Grammar['accepts'] {
  return (rule, text) => {
    const points = Array.from(text, (character) => character.codePointAt(0)!);
    const seen = new Map<string, ReadonlySet<number>>();
    const ends = (expression: Expression, at: number): ReadonlySet<number> => {
      switch (expression.is) {
        case 'rule': {
          const key = `${expression.name} ${at}`;
          const known = seen.get(key) ?? ends(ruleOf(expression.name), at);
          seen.set(key, known);
          return known;
        }
        case 'range': {
          const point = points[at];
          return new Set(
            point !== undefined && expression.from <= point && point <= expression.to ? [at + 1] : [],
          );
        }
        case 'literal': {
          const wanted = Array.from(expression.text, (character) => character.codePointAt(0)!);
          return new Set(wanted.every((point, i) => points[at + i] === point) ? [at + wanted.length] : []);
        }
        case 'any':
          return new Set(expression.of.flatMap((each) => [...ends(each, at)]));
        case 'all':
          return inRow(expression.of, at);
        default:
          return repeated(expression, at);
      }
    };
    const inRow = (of: readonly Expression[], at: number): ReadonlySet<number> => {
      let starts: ReadonlySet<number> = new Set([at]);
      for (const each of of) starts = new Set([...starts].flatMap((start) => [...ends(each, start)]));
      return starts;
    };
    const repeated = ({ of, least, most }: Expression & { is: 'repeat' }, at: number): Set<number> => {
      const found = new Set<number>();
      let starts = new Set([at]);
      for (let count = 0; starts.size > 0 && count <= most; count++) {
        if (count >= least) for (const start of starts) found.add(start);
        // What stood still would stand still for ever.
        const further = [...starts].flatMap((start) => [...ends(of, start)].filter((end) => end > start));
        starts = new Set(further.filter((end) => count < least || !found.has(end)));
      }
      return found;
    };
    return ends({ is: 'rule', name: rule }, 0).has(points.length);
  };
}

function deriver(ruleOf: (name: string) => Expression): Grammar['derive'] {
  const known = new Map<string, Arbitrary<string>>();
  const derive = (expression: Expression): Arbitrary<string> => {
    switch (expression.is) {
      case 'rule': {
        const arbitrary = known.get(expression.name) ?? derive(ruleOf(expression.name));
        known.set(expression.name, arbitrary);
        return arbitrary;
      }
      case 'range': {
        const { from, to } = expression;
        const point = fc.integer({ min: from, max: to });
        const [least, most] = [Math.max(from, 0x20), Math.min(to, 0x7e)];
        const ascii = least > most ? point : fc.integer({ min: least, max: most });
        return fc.oneof({ weight: 3, arbitrary: ascii }, point).map((code) => String.fromCodePoint(code));
      }
      case 'literal':
        return fc.constant(expression.text);
      case 'any':
        return fc.oneof(...expression.of.map(derive));
      case 'all':
        return fc.tuple(...expression.of.map(derive)).map((pieces) => pieces.join(''));
      default:
        return fc
          .array(derive(expression.of), {
            minLength: expression.least,
            maxLength: Math.min(expression.most, expression.least + 4),
          })
          .map((pieces) => pieces.join(''));
    }
  };
  return (rule) => derive({ is: 'rule', name: rule });
}
