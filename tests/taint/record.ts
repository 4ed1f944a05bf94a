/** Records whose every value is known: under the paths of a preset, under paths made up, and as rows. */
import { parsePath, type Step } from '../../src/paths/path.js';
import type { PolicyDocument } from '../../src/policy/document.js';
import { presetPolicy, presets } from '../../src/presets/index.js';
import type { Random } from '../corpus/random.js';
import { type Canary, makeCanary } from './canary.js';
import { makeRule, type Rule, taint } from './rule.js';

/** A policy, records for it as text, and what must not come out. */
export interface Case {
  readonly policy: PolicyDocument;
  /** JSON texts, or rows. */
  readonly lines: readonly string[];
  /** Of rows, what stands before them: their names, and perhaps what parts them. */
  readonly header: string;
  readonly canaries: readonly Canary[];
}

/** A value at the end of a path, with whatever the path asks for around it. */
function place(steps: readonly Step[], value: unknown, random: Random): unknown {
  const [first, ...rest] = steps;
  if (first === undefined) return value;
  if (first === 'deep') {
    let inner = rest.length === 0 ? { x: value } : place(rest, value, random);
    for (let n = random.below(3); n > 0; n--) inner = random.below(2) === 0 ? { x: inner } : [inner];
    return inner;
  }
  const inner = place(rest, value, random);
  if (first === 'any') return random.below(2) === 0 ? [inner] : { 0: inner };
  if ('key' in first) return { [first.key]: inner };
  return [{ [first.member]: first.equals, ...(inner as object) }];
}

/** Below a rule for a value may be a whole tree of them. */
function plant(text: string, random: Random): unknown {
  return random.pick<() => unknown>([
    () => text,
    () => text,
    () => text,
    () => [text, text],
    () => ({ y: [{ z: text }] }),
  ])();
}

const write = (record: unknown, random: Random): string => {
  const text = JSON.stringify(record);
  // Any letter may stand escaped.
  if (random.below(4) > 0) return text;
  let out = '';
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const isEscaped = isLetter(code) && isLetter(text.charCodeAt(at + 1)) && random.below(9) === 0;
    out += isEscaped ? `\\u00${code.toString(16)}` : text[at];
  }
  return out;
};

const isLetter = (code: number): boolean => (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;

const pathsOf = ({ path }: Pick<Rule, 'path'>): string[] => [path].flat() as string[];

/** Under one rule of one path each: no other may claim the field. */
export function makeCase(random: Random): Case {
  const canaries: Canary[] = [];
  const rules: Rule[] = [];
  const records = Array.from({ length: 1 + random.below(1600) }, () => ({}) as Record<string, unknown>);
  for (let n = 0; n < 1 + random.below(6); n++) {
    const rule = {
      ...makeRule(random),
      path: random.pick([`f${n}`, `f${n}.**`, `f${n}[*]`, `f${n}[k=v]`, `**.f${n}`]),
    } as Rule;
    rules.push(rule);
    for (const record of records) {
      const tainted = taint(rule, random);
      if (tainted === undefined) continue;
      canaries.push(...tainted.canaries);
      Object.assign(record, placed(rule.path as string, n, tainted.text, random));
    }
  }
  const unlisted = random.pick(['keep', 'drop', 'scan'] as const);
  if (unlisted !== 'keep')
    for (const record of records) canaries.push(...nameAfter(record, unlisted === 'drop', random));
  const policy: PolicyDocument = { version: 1, region: 'US', unlisted, rules };
  return { policy, lines: records.map((record) => write(record, random)), header: '', canaries };
}

/**
 * A member whose name is somebody's, which no rule has: what has a form is found where names are looked through, and where
 * unlisted members go, one below which a rule has something does not.
 */
function nameAfter(record: Record<string, unknown>, isClosed: boolean, random: Random): Canary[] {
  if (random.below(4) > 0) return [];
  const canary = makeCanary(random, isClosed ? ['email', 'ip', 'phone'] : ['email', 'ip']);
  const name = random.pick([canary.text, `call of ${canary.text}`, `${canary.text}, again`]);
  record[name] = random.pick<unknown>([1, 'x', { a: 1 }, [[]], { f0: 'x' }, [{ f0: { f0: 'x' } }]]);
  return [canary];
}

function placed(path: string, n: number, text: string, random: Random): object {
  const value = plant(text, random);
  if (path.endsWith('[k=v]')) return { [`f${n}`]: [{ k: 'v', x: value }].map(({ x }) => ({ x, k: 'v' })) };
  return place(parsePath(path), path.startsWith('**') ? text : value, random) as object;
}

const ofJson = Object.keys(presets).filter((name) => presets[name]!.format === undefined);

/** Every field of a preset that is not kept. */
export function makePresetCase(random: Random): Case {
  const name = random.pick(ofJson);
  const policy = presetPolicy(name)!;
  const canaries: Canary[] = [];
  const lines: string[] = [];
  for (const rule of policy.rules) {
    for (const path of pathsOf(rule)) {
      const tainted = taint(rule, random);
      if (tainted === undefined) continue;
      canaries.push(...tainted.canaries);
      lines.push(write(place(parsePath(path), tainted.text, random), random));
    }
  }
  return { policy: { ...policy, time: undefined } as PolicyDocument, lines, header: '', canaries };
}

const quote = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

/** How a spreadsheet, or a program, writes rows. */
interface Dialect {
  readonly delimiter: string;
  /** What the policy says of it; nothing, where the input is to be asked. */
  readonly stated: object;
  /** Before the names. */
  readonly statement: string;
  readonly end: string;
  readonly cell: (text: string, random: Random) => string;
}

function makeDialect(random: Random): Dialect {
  const delimiter = random.pick([',', ',', ',', ';', '\t', '|']);
  const isBare = random.below(2) === 0;
  const needsQuotes = new RegExp(`["\\r\\n${delimiter}]`);
  const says = random.pick(['nothing', 'nothing', 'sep', 'policy'] as const);
  return {
    delimiter,
    stated: says === 'policy' ? { delimiter } : {},
    statement: says === 'sep' ? `sep=${delimiter}\n` : '',
    end: random.pick(['', '', '\r']),
    cell(text, random) {
      // So that a spreadsheet takes a number for text.
      const shown = random.pick([text, text, text, `'${text}`, `="${text}"`]);
      const written = isBare && !needsQuotes.test(shown) ? shown : quote(shown);
      return random.pick([written, written, written, ` ${written}`, `${written} `]);
    },
  };
}

/** Rows, kept columns as well: what stands in one must not be somebody's. */
export function makeRowCase(random: Random): Case {
  const canaries: Canary[] = [];
  const columns = Array.from(
    { length: 1 + random.below(5) },
    (_, at) =>
      ({ path: `c${at}`, ...(random.below(3) === 0 ? { transform: 'keep' } : makeRule(random)) }) as Rule,
  );
  const { delimiter, stated, statement, end, cell } = makeDialect(random);
  const lines = Array.from({ length: 1 + random.below(1600) }, () => {
    const cells = columns.map((rule) => {
      const kept = rule.transform === 'keep' ? makeCanary(random, ['email', 'ip', 'phone']) : undefined;
      const tainted =
        kept === undefined
          ? taint(rule, random)
          : { text: random.pick([kept.text, `x ${kept.text}`, `${kept.text},`]), canaries: [kept] };
      if (tainted === undefined) return '';
      canaries.push(...tainted.canaries);
      return cell(tainted.text, random);
    });
    return cells.join(delimiter) + end;
  });
  const policy = {
    version: 1,
    region: 'US',
    unlisted: 'drop',
    format: { type: 'csv', header: 'first', ...stated },
    rules: columns,
  } as PolicyDocument;
  const header = statement + columns.map(({ path }) => path).join(delimiter) + end;
  return { policy, lines, header, canaries };
}
