/**
 * @module
 * Walks records the way an engine does, and notes what it meets: at which paths, what kind of values, which
 * rule applies, and what becomes of them.
 */
import type { RecordCode } from '../errors.js';
import { isClassWord, pseudonymSource } from '../identifiers/written.js';
import { elementState, type State } from '../policy/automaton.js';
import type { CompiledPolicy } from '../policy/compile.js';
import { formatPath } from '../policy/path.js';
import type { Policy, Rule, RuleOf } from '../policy/schema.js';
import { isWord } from './name.js';
import { formatShape, type Shape, shapeOf } from './shape.js';

/** All values that look alike: same path, kind, rule and outcome. */
export interface Finding {
  /** Elements of arrays folded to `[*]`. */
  readonly path: string;
  readonly shape: Shape;
  /** Rule number, -1 for none. */
  readonly rule: number;
  readonly outcome: string;
  /** The first of them, before and after; a value that went has no after. */
  readonly example: { readonly before: unknown; readonly after: unknown };
  count: number;
  least: number;
  most: number;
}

export interface Survey {
  /** @returns why the record would be quarantined, if it would */
  add(record: object): RecordCode | undefined;
  /** By path; a record's fields in the order in which they were first met. */
  findings(): (readonly Finding[])[];
}

/** A place in the tree of all records seen. */
interface Place {
  readonly path: string;
  readonly findings: Finding[];
  readonly below: Map<string, Place>;
}

/** As the engines have it. */
const maxDepth = 1000;

const pseudonyms = new RegExp(`(?<![a-z0-9])${pseudonymSource}`, 'g');

/** Told of each text that a rule scrubs. */
export type OnText = (path: string, rule: RuleOf<'scrub'>, text: string) => void;

export function createSurvey(policy: Policy, program: CompiledPolicy, onText: OnText): Survey {
  const { states } = program.automaton;
  const root: Place = { path: '', findings: [], below: new Map() };

  const note = (place: Place, value: unknown, rule: number, outcome: string, after: unknown): void => {
    const shape = shapeOf(value);
    const size = shape.size ?? 0;
    const same = place.findings.find(
      (each) =>
        each.outcome === outcome &&
        each.rule === rule &&
        each.shape.name === shape.name &&
        each.shape.unit === shape.unit,
    );
    if (same === undefined) {
      const example = { before: value, after };
      place.findings.push({
        path: place.path,
        shape,
        rule,
        outcome,
        example,
        count: 1,
        least: size,
        most: size,
      });
    } else {
      same.count++;
      same.least = Math.min(same.least, size);
      same.most = Math.max(same.most, size);
    }
  };

  return {
    findings: () => listFindings(root),
    add(record) {
      if (isTooDeep(record)) return 'ERR_RECORD_DEPTH';
      const secret = program.secretOf(program.contextKeys.map((keys) => textAt(record, keys)));
      if (typeof secret === 'string') return secret;
      const applies = program.applies(secret);

      const look = program.names?.under(secret);

      /** @param says - what the name of the field says of it */
      const visit = (value: unknown, number: number, place: Place, says: number): void => {
        const state = states[number]!;
        const action = state.rule < 0 ? undefined : program.actions[state.rule]!;
        if (action?.do === 'drop') note(place, value, state.rule, 'removed', undefined);
        else if (action?.do === 'replace') note(place, value, state.rule, 'constant', action.value);
        else if (typeof value === 'object' && value !== null && !state.doomed)
          visitMembers(value, state, place, says);
        else if (action?.do === 'apply' && value !== null) {
          const group = state.rule === program.names?.rule ? action.group + says : action.group;
          const after = applies[group]!(String(value));
          const rule = policy.rules[state.rule]!;
          note(place, value, state.rule, outcomeOf(String(value), after, rule), after);
          if (rule.transform === 'scrub') onText(place.path, rule, String(value));
        } else if (action === undefined && program.unlisted === 'drop') {
          note(place, value, state.rule, 'removed', undefined);
        } else note(place, value, state.rule, 'unchanged', value);
      };

      const visitMembers = (value: object, state: State, place: Place, own: number): void => {
        if (Array.isArray(value)) {
          value.forEach((element, i) => {
            const says = state.selects === undefined ? undefined : stringAt(element, state.selects.member);
            visit(element, elementState(state, i, says), enter(place, '[*]'), own);
          });
          return;
        }
        for (const [key, member] of Object.entries(value)) {
          const says = look?.(key).says ?? 0;
          visit(member, state.keys.get(key) ?? state.other, enter(place, stepOf(key)), says);
        }
      };

      visit(record, 0, root, 0);
      return undefined;
    },
  };
}

function enter(place: Place, step: string): Place {
  let next = place.below.get(step);
  if (next === undefined) {
    const path = place.path === '' || step.startsWith('[') ? place.path + step : `${place.path}.${step}`;
    next = { path, findings: [], below: new Map() };
    place.below.set(step, next);
  }
  return next;
}

function listFindings({ findings, below }: Place): (readonly Finding[])[] {
  return [...(findings.length > 0 ? [findings] : []), ...[...below.values()].flatMap(listFindings)];
}

/** A key that looks like an identifier is shown as what it is: records are keyed by numbers, too. */
function stepOf(key: string): string {
  const shape = shapeOf(key);
  const { name, unit, size = 0 } = shape;
  const isPlain = name === 'empty text' || (name === 'text' && (unit === 'character' || size < 4));
  if (isPlain) return isWord(key) ? formatPath([key]) : '*';
  return `[<${formatShape(shape, size, size)}>]`;
}

const coarser: Readonly<Partial<Record<Rule['transform'], string>>> = {
  truncate: 'truncated',
  generalize: 'coarser',
  mask: 'masked',
  url: 'reduced',
};

function outcomeOf(before: string, after: string | undefined, rule: Rule): string {
  if (after === undefined) return 'removed';
  const kinds = (after.match(pseudonyms) ?? []).map((each) => each.slice(0, each.indexOf('_')));
  if (kinds.length > 0) {
    const unread = kinds.some((kind) => kind.endsWith('x')) ? ' (unreadable, hashed as it stands)' : '';
    return `pseudonym ${[...new Set(kinds)].join(', ')}${unread}`;
  }
  if (isClassWord(after)) return `constant ${after}`;
  return coarser[rule.transform] ?? (after === before ? 'unchanged' : 'rewritten');
}

function textAt(record: unknown, keys: readonly string[]): string | undefined {
  let value = record;
  for (const key of keys) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

/** What an element says it is, to a selector. */
function stringAt(element: unknown, member: string): string | undefined {
  if (typeof element !== 'object' || element === null || Array.isArray(element)) return undefined;
  const value = Object.hasOwn(element, member) ? (element as Record<string, unknown>)[member] : undefined;
  return typeof value === 'string' ? value : undefined;
}

function isTooDeep(value: unknown, depth = 0): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return depth >= maxDepth || Object.values(value).some((member) => isTooDeep(member, depth + 1));
}
