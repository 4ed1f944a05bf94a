/**
 * @module
 * Describes the fields of flat records to the kernel: for each field the verb that the kernel does by itself, and what
 * to call if it cannot.
 */
import type { Column, Question } from '../kernel/flat/plan.js';
import { guard, unit, verb } from '../kernel/layout.js';
import type { Action, Program } from '../program/program.js';
import type { KeepForm } from '../transforms/form.js';
import type { Apply } from '../transforms/transform.js';
import { type Field, fitsKind, type Treatment } from './flat/treatment.js';

/** How the values of a field are written. */
export type Spelling = Pick<Question, 'read' | 'write'>;

/** Columns for one kernel. */
export interface Columns {
  /** @returns undefined if the kernel cannot handle the field */
  of(treatment: Treatment | undefined, spelling: Spelling, values?: ReadonlySet<string>): Column | undefined;
}

export function createColumns(program: Program): Columns {
  const questions = new Map<string, Question>();
  const spellings: Spelling[] = [];

  /** Fields of one place, hint and kind have the same answers, if they are written alike. */
  const share = (field: Field, spelling: Spelling, make: () => Question): Question => {
    let number = spellings.indexOf(spelling);
    if (number < 0) number = spellings.push(spelling) - 1;
    const name = `${field.at} ${field.hint} ${field.kind} ${number}`;
    const known = questions.get(name) ?? make();
    questions.set(name, known);
    return known;
  };

  const ask = (field: Field, action: Action, spelling: Spelling): Question | undefined => {
    const { kind } = field;
    if (action.do === 'replace') {
      const text = action.value === null ? null : String(action.value);
      const fits = text !== null && fitsKind(kind, text);
      return { ...spelling, memoize: false, answer: () => (fits ? text : null) };
    }
    if (action.do === 'keep') {
      const applyOf = (secret: number): Apply => program.applies(secret)[action.guard!]!;
      const answer = (text: string, secret: number) => (applyOf(secret)(text) === text ? text : undefined);
      return { ...spelling, memoize: true, answer };
    }
    if (action.do !== 'apply' || action.isVolatile === true) return undefined;
    const { rule } = program.places[field.at]!;
    const group = rule === program.scan ? action.group + field.hint : action.group;
    const applyOf = (secret: number): Apply => program.applies(secret)[group]!;
    return {
      ...spelling,
      memoize: action.memoize,
      ...(kind === 'text' && { apply: applyOf }),
      answer(text, secret) {
        const result = applyOf(secret)(text);
        // A result that does not fit the column is counted as unread.
        return fitsKind(kind, result) ? result : undefined;
      },
    };
  };

  const treated = ({ field }: Treatment, spelling: Spelling): Column | undefined => {
    if (field === undefined) return undefined;
    const { rule } = program.places[field.at]!;
    const action = program.actions[rule];
    if (field.outlook === 'goes') return { verb: verb.cut, rule, operand: 0 };
    if (field.outlook === 'stays') return { verb: verb.count, rule, operand: 0 };
    if (action === undefined) return undefined;
    const question = share(field, spelling, () => ask(field, action, spelling) ?? unable);
    if (question === unable) return undefined;
    return { ...verbOf(action, field), rule, ask: question };
  };

  return {
    of(treatment, spelling, values) {
      const column =
        treatment === undefined ? { verb: verb.stay, rule: -1, operand: 0 } : treated(treatment, spelling);
      if (column === undefined || values === undefined) return column;
      const answer = (text: string) => (values.has(text) ? text : undefined);
      return { ...column, check: { ...spelling, memoize: true, answer } };
    },
  };
}

const unable: Question = {
  memoize: false,
  answer: () => undefined,
  read: (bytes) => bytes,
  write: () => '',
};

function verbOf(action: Action, field: Field): Pick<Column, 'verb' | 'operand'> {
  if (action.do === 'keep') return { verb: verb.guard, operand: guardOf(action.form) };
  const own = action.do === 'apply' && field.kind === 'text' ? action.verb : undefined;
  switch (own?.do) {
    case 'floor':
      return { verb: verb.floor, operand: unit[own.unit] };
    case 'truncate':
      return { verb: verb.truncate, operand: own.bits === 0 ? 0 : -1 << (32 - own.bits) };
    case 'strip':
      return { verb: verb.strip, operand: 0 };
    default:
      return { verb: verb.ask, operand: 0 };
  }
}

/** The shapes of `transforms/guard.ts` that the kernel checks itself; `Unseen` checks the others. */
function guardOf(form: KeepForm | undefined): number {
  const letters = 32 * guard.letters;
  switch (form) {
    case undefined:
      return 9 + letters;
    case 'number':
      return 15 + 15 * guard.fraction + guard.sign;
    case 'count':
      return 9 + 9 * guard.fraction + guard.sign;
    case 'code':
      return 3 + guard.code;
    case 'word':
      return letters;
    default:
      return 0;
  }
}
