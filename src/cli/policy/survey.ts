/**
 * @module
 * What a policy makes of records, told as it does it: the visitor asks the program what becomes of each value, and notes
 * at which paths values are met, of what kind they are, which rule applies and what the answer is.
 */
import { isClassWord, pseudonymSource } from '../../identifiers/written.js';
import type { Policy, Rule, RuleOf } from '../../policy/document.js';
import { isFlat } from '../../policy/format.js';
import type { Program } from '../../program/program.js';
import { gone, type Value, type Verdict, type Visitor, whole } from '../../program/visitor.js';
import { formatShape, type Shape, shapeOf, shapeOfBare } from '../telling/shape.js';
import type { Place } from './scan/place.js';
import { createWatch, type Meet } from './scan/watch.js';

/** All values that look alike: same path, kind, rule and outcome. */
export interface Finding {
  /** Elements of arrays folded to `[*]`. */
  readonly path: string;
  readonly shape: Shape;
  /** Rule number, -1 for none. */
  readonly rule: number;
  readonly outcome: string;
  /** The first of them, before and after; as JSON. */
  readonly example: { readonly before: string; readonly after: string };
  count: number;
  least: number;
  most: number;
}

/** What became of one value. */
export interface Met {
  readonly path: string;
  readonly shape: Shape;
  /** Rule number, -1 for none. */
  readonly rule: number;
  outcome: string;
  /** As JSON. */
  readonly before: string;
  after: string;
}

export interface Survey {
  /** For an engine: what comes out is what the program makes of records. */
  readonly visitor: Visitor;
  /** By path; a record's fields in the order in which they were first met. */
  findings(): (readonly Finding[])[];
}

const pseudonyms = new RegExp(`(?<![a-z0-9])${pseudonymSource}`, 'g');

/** Told of each text that a rule scrubs. */
export type OnText = (path: string, rule: RuleOf<'scrub'>, text: string) => void;

/** @param onMet - called with each value; what becomes of it may change while its record is read */
export function createSurvey(
  policy: Policy,
  program: Program,
  onText: OnText,
  onMet: (met: Met) => void = () => {},
): Survey {
  const fields = new Map<string, Field>();
  const fieldOf = (place: Place): Field => {
    const known = fields.get(place.path);
    if (known !== undefined) return known;
    const field: Field = { path: place.path, findings: [], below: [] };
    fields.set(place.path, field);
    if (place.holder !== undefined) fieldOf(place.holder).below.push(field);
    return field;
  };
  let last: (() => void) | undefined;

  const open = (place: Place, at: number): Meet => {
    const field = fieldOf(place);
    const { rule } = program.places[at]!;
    const isScrub = policy.rules[rule]?.transform === 'scrub';
    return (value, hint, record, isBare = false) => {
      const met = program.meet(at, value, hint, record);
      if (value === whole && met === whole) return met;
      const outcome = outcomeOf(value, met, policy.rules[rule]);
      const shape =
        isBare && typeof value === 'string' ? shapeOfBare(value) : shapeOf(value === whole ? {} : value);
      const example = { before: write(value, isBare), after: write(met, isBare && met === value) };
      const takeBack = note(field, shape, rule, outcome, example);
      const one: Met = { path: place.path, shape, rule, outcome, ...example };
      onMet(one);
      last = () => {
        takeBack();
        one.outcome = misfit;
        one.after = write(gone);
      };
      if (isScrub && typeof value === 'string')
        onText(place.path, policy.rules[rule] as RuleOf<'scrub'>, value);
      return met;
    };
  };

  const watch = createWatch(
    { open, hide: hideKey, hasColumns: isFlat(policy.format) },
    program.automaton,
    program,
  );
  return {
    visitor: {
      ...watch,
      reading: program.reading,
      allowance: program.allowance,
      hintOf: (at, name) => program.hintOf(watch.stateOf(at), name),
      misfit(at) {
        program.misfit(watch.stateOf(at));
        last?.();
      },
      rename(at, key, to) {
        program.rename();
        const example = { before: write(key), after: write(to) };
        const outcome = 'name: rewritten';
        const field = fieldOf(watch.placeOf(at));
        note(field, shapeOf(key), program.scan, outcome, example);
        onMet({ path: field.path, shape: shapeOf(key), rule: program.scan, outcome, ...example });
      },
    },
    findings: () => listFindings(fieldOf(watch.placeOf(0))),
  };
}

const misfit = 'removed: its column cannot hold it';

/** A path, and those below it. */
interface Field {
  readonly path: string;
  readonly findings: Finding[];
  readonly below: Field[];
}

/** @returns takes back what becomes of the value: its column cannot hold it */
function note(
  { path, findings }: Field,
  shape: Shape,
  rule: number,
  outcome: string,
  example: Finding['example'],
): () => void {
  const size = shape.size ?? 0;
  let same = findings.find(
    (each) =>
      each.outcome === outcome &&
      each.rule === rule &&
      each.shape.name === shape.name &&
      each.shape.unit === shape.unit,
  );
  if (same === undefined) {
    same = { path, shape, rule, outcome, example, count: 0, least: size, most: size };
    findings.push(same);
  }
  same.count++;
  same.least = Math.min(same.least, size);
  same.most = Math.max(same.most, size);
  const counted = same;
  return () => {
    if (--counted.count === 0) findings.splice(findings.indexOf(counted), 1);
    note({ path, findings, below: [] }, shape, rule, misfit, example);
  };
}

/** As written in JSON. */
function write(value: Verdict, isBare = false): string {
  if (value === gone) return '(removed)';
  if (value === whole) return '{…}';
  if (typeof value === 'string') return isBare ? value : JSON.stringify(value);
  return value === null ? 'null' : value.json;
}

function listFindings({ findings, below }: Field): (readonly Finding[])[] {
  return [...(findings.length > 0 ? [findings] : []), ...below.flatMap(listFindings)];
}

/** A key that looks like an identifier is shown by its kind: records may be keyed by numbers, too. */
function hideKey(key: string): string | undefined {
  const shape = shapeOf(key);
  const { name, unit, size = 0 } = shape;
  const isPlain = name === 'empty text' || (name === 'text' && (unit === 'character' || size < 4));
  return isPlain ? undefined : `[<${formatShape(shape, size, size)}>]`;
}

const coarser: Readonly<Partial<Record<Rule['transform'], string>>> = {
  truncate: 'truncated',
  generalize: 'coarser',
  mask: 'masked',
  url: 'reduced',
};

function outcomeOf(before: Value, after: Verdict, rule: Rule | undefined): string {
  if (after === gone) return 'removed';
  if (typeof after === 'object' && after !== null) return 'constant';
  if (typeof after !== 'string' || rule === undefined) return 'unchanged';
  if (rule.transform === 'keep' && after === before) return 'unchanged';
  const kinds = (after.match(pseudonyms) ?? []).map((each) => each.slice(0, each.indexOf('_')));
  if (kinds.length > 0) {
    const unread = kinds.some((kind) => kind.endsWith('x')) ? ' (unreadable, hashed as it stands)' : '';
    return `pseudonym ${[...new Set(kinds)].join(', ')}${unread}`;
  }
  if (isClassWord(after)) return `constant ${after}`;
  return coarser[rule.transform] ?? (after === before ? 'unchanged' : 'rewritten');
}
