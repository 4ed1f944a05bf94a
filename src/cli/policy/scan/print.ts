/**
 * @module
 * What a scan found: a table for people, a tree for programs, and the proposed policy as a file.
 */
import { Document, isMap, isScalar, isSeq, YAMLMap, YAMLSeq } from 'yaml';
import type { PolicyDocument } from '../../../policy/document.js';
import { formatCount, formatTable, plural } from '../../telling/table.js';
import type { What } from './find.js';
import type { Count, Tally } from './tally.js';

/** One sort of identifier in one field. */
export interface Row {
  readonly field: string;
  readonly identifier: What;
  /** Values that are one, texts that have one in them, or names of members. */
  readonly where: 'whole' | 'text' | 'key';
  readonly values: number;
  /** Some are written as inside a country, and no region was given that reads them. */
  readonly national?: boolean;
  /** Of all values of the field; of keys it is not known. */
  readonly of?: number;
  readonly records: number;
}

/** The most frequent first within a field; fields as they were met. */
export function listRows(tallies: readonly Tally[]): Row[] {
  const rowsOf = (counts: Tally['counts'], field: string, isKey: boolean, of: number): Row[] =>
    [...counts]
      .map(([identifier, count]) => ({
        field,
        identifier,
        where: isKey
          ? ('key' as const)
          : count.whole >= count.inside
            ? ('whole' as const)
            : ('text' as const),
        values: total(count),
        ...(count.national > 0 ? { national: true } : {}),
        ...(isKey ? {} : { of }),
        records: count.records,
      }))
      .sort((a, b) => b.values - a.values);
  return tallies.flatMap(({ place, counts, keys, values }) => [
    ...rowsOf(counts, place.path, false, values),
    ...rowsOf(keys, place.path === '' ? '*' : `${place.path}.*`, true, 0),
  ]);
}

const total = ({ whole, inside }: Count): number => whole + inside;

const places: Readonly<Record<Row['where'], string>> = {
  whole: 'whole value',
  text: 'in text',
  key: 'name of a member',
};

/** @param records - how many were read */
export function formatRows(rows: readonly Row[], records: number): string {
  return formatTable(
    [
      ['field', 'identifier', 'where', 'values', 'records'],
      ...rows.map(({ field, identifier, where, values, national, records: having }, i) => [
        field === rows[i - 1]?.field ? '' : field,
        identifier,
        national === true ? 'looks national: give --region' : places[where],
        formatCount(values),
        formatShare(having, records),
      ]),
    ],
    [3, 4],
  );
}

function formatShare(part: number, whole: number): string {
  const percent = (100 * part) / whole;
  if (percent > 0 && percent < 1) return '< 1 %';
  return percent > 99 && percent < 100 ? '> 99 %' : `${Math.round(percent)} %`;
}

/** How many fields have identifiers, on one line. */
export function formatTotal(rows: readonly Row[], tallies: readonly Tally[], records: number): string {
  const fields = tallies.filter(({ values, keys }) => values > 0 || keys.size > 0).length;
  const having = new Set(rows.map(({ field }) => field)).size;
  const read = `${plural(records, 'record')}, ${plural(fields, 'field')}`;
  return having === 0
    ? `${read}; no identifier found`
    : `${read}; identifiers in ${formatCount(having)} of them`;
}

/** The policy in YAML, with the findings in the fields of a rule beside it. */
export function formatPolicy(policy: PolicyDocument, rows: readonly Row[], records: number): string {
  const document = new Document(policy);
  document.commentBefore =
    ` Proposed by "nymline scan" for what it found in ${plural(records, 'record')}. Read it before you use it:\n` +
    ' names, street addresses and whatever else has no form of its own are told by the names of fields alone: add what is missing.';
  const rules = document.get('rules');
  if (isSeq(rules)) {
    rules.items.forEach((rule, i) => {
      if (!isMap(rule)) return;
      const { path } = policy.rules[i]!;
      const paths = new Set([path].flat());
      const found = rows.filter(({ field }) => paths.has(field) || paths.has(field.replace(/\.?\*$/, '')));
      const names = [...new Set(found.map(({ identifier }) => identifier))].join(', ');
      const isNamed = names === '' && !paths.has('**');
      if (names !== '' || isNamed) rule.commentBefore = isNamed ? ' by the name of the field' : ` ${names}`;
      const list = rule.get('path', true);
      if (list instanceof YAMLSeq) list.flow = list.items.length < 4;
    });
  }
  const format = document.get('format');
  if (format instanceof YAMLMap) format.flow = format.items.every(({ value }) => isScalar(value));
  return document.toString({ lineWidth: 110 });
}
