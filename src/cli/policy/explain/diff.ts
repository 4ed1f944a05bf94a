/**
 * @module
 * Records before and after, field by field and side by side, in any format. An input value is described by its kind, an
 * output value by what was done to it. Only pseudonyms are shown, since they reveal nothing.
 */
import { pseudonymSource } from '../../../identifiers/written.js';
import type { Policy } from '../../../policy/document.js';
import { describeRule } from '../../telling/describe.js';
import type { ExplainResult } from '../../telling/results.js';
import { formatShape } from '../../telling/shape.js';
import { formatTable } from '../../telling/table.js';
import type { Met } from '../survey.js';

/** One record, as far as it was read. */
export interface RecordDiff {
  readonly record: number;
  readonly fields: Met[];
  /** Why it does not come out. */
  quarantined?: string;
}

export interface Diff {
  readonly records: readonly RecordDiff[];
  /** @param record - the number of the current record */
  add(record: number, met: Met): void;
  refuse(record: number, code: string): void;
}

export function createDiff(): Diff {
  const records = new Map<number, RecordDiff>();
  const at = (record: number): RecordDiff => {
    const known = records.get(record) ?? { record, fields: [] };
    records.set(record, known);
    return known;
  };
  return {
    get records() {
      return [...records.values()].sort((a, b) => a.record - b.record);
    },
    add: (record, met) => void at(record).fields.push(met),
    refuse(record, code) {
      at(record).quarantined = code;
    },
  };
}

const wholePseudonym = new RegExp(`^"?(?:\\+\\d{1,7}~)?${pseudonymSource}"?$`);

export function formatDiff(records: readonly RecordDiff[], policy: Policy, showValues: boolean): string {
  return records
    .map(({ record, fields, quarantined }) => {
      const fate = quarantined === undefined ? '' : `: quarantined, does not come out (${quarantined})`;
      const rows = fields.map((met) => rowOf(met, policy, showValues));
      return [`record ${record}${fate}`, ...(rows.length > 0 ? [formatTable(rows)] : [])].join('\n');
    })
    .join('\n\n');
}

function rowOf(
  { path, shape, rule, outcome, before, after }: Met,
  policy: Policy,
  showValues: boolean,
): string[] {
  const { size = 0 } = shape;
  const isSame = outcome === 'unchanged';
  const left = showValues ? before : `<${formatShape(shape, size, size)}>`;
  const right = showValues || wholePseudonym.test(after) ? after : outcome;
  const by = rule < 0 ? 'unlisted' : `rule ${rule + 1}: ${describeRule(policy.rules[rule]!)}`;
  return [path, cut(left), isSame ? '=' : '→', isSame ? '' : cut(right), by];
}

const widest = 60;

const cut = (text: string): string => (text.length > widest ? `${text.slice(0, widest)}…` : text);

/** The same for machines. */
export const tellDiff = (
  records: readonly RecordDiff[],
  showValues: boolean,
): NonNullable<ExplainResult['diff']> =>
  records.map(({ record, fields, quarantined }) => ({
    record,
    ...(quarantined === undefined ? {} : { quarantined }),
    fields: fields.map(({ path, shape, rule, outcome, before, after }) => ({
      path,
      kind: formatShape(shape, shape.size ?? 0, shape.size ?? 0),
      rule: rule < 0 ? null : rule + 1,
      becomes: outcome,
      ...(showValues ? { example: { before, after } } : {}),
    })),
  }));
