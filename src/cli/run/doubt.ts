/**
 * @module
 * Signs that a run is doubtful although every record was output: rules that met nothing, and identifiers in fields that the
 * policy keeps. Each is reported once, with the field that was probably meant and what to do; no value is shown.
 */

import { pathsOf } from '../../policy/check.js';
import type { Policy } from '../../policy/document.js';
import { expandFormat } from '../../policy/format.js';
import { scanOf } from '../../policy/scan.js';
import type { Report } from '../../program/report.js';
import { plural } from '../telling/table.js';
import { nearestField, sameField } from './doubt/nearest.js';
import type { Field, Look } from './sample.js';

export interface Doubt {
  readonly text: string;
  /** Something in the records speaks for it; else a field may just be missing. */
  readonly likely: boolean;
}

/**
 * @param own - how many of the rules are the policy's own: a preset names whatever a source may have
 * @param look - at the first records
 */
export function listDoubts(policy: Policy, own: number, report: Report, look: Look): Doubt[] {
  if (report.out === 0) return listRefused(policy, report, look);
  const free = look.fields.filter(({ rule, path }) => rule < 0 && path !== '');
  const doubts = metNothing(policy, report, look) ? [tellNothingMet(policy, report, free)] : [];
  return [
    ...doubts,
    ...listUnmet(policy, doubts.length > 0 ? 0 : own, report, look.fields, free),
    ...listKept(look),
    ...listLost(look),
  ];
}

/** A rule that keeps costs nothing, not even a count; the rule for unlisted fields was written by nobody. */
function isCounted(policy: Policy, rule: number): boolean {
  return policy.rules[rule]!.transform !== 'keep' && rule !== scanOf(policy.rules, policy.unlisted);
}

function metNothing(policy: Policy, report: Report, { fields }: Look): boolean {
  const counted = report.rules.filter((_, i) => isCounted(policy, i));
  const isKept = fields.some(({ rule }) => rule >= 0 && policy.rules[rule]!.transform === 'keep');
  return !isKept && counted.length > 0 && counted.every(({ values }) => values === 0);
}

/** Rows all of which were quarantined, since no rule names a column. */
function listRefused(policy: Policy, { codes }: Report, { fields }: Look): Doubt[] {
  if (codes.ERR_RECORD_COLUMNS === undefined || fields.length === 0 || fields.some(({ rule }) => rule >= 0))
    return [];
  const there = [...new Set(fields.map(({ path }) => path))];
  const meant = policy.rules
    .flatMap(pathsOf)
    .map((path) => nearestField(path, fields))
    .find((near) => near !== undefined);
  const advice =
    adviceOnFormat(policy, there) ??
    (meant === undefined
      ? 'give the policy rules for these, or "columns" in its format'
      : `is ${meant} meant?`);
  return [
    {
      text: `no row came out: the header has ${list(there)}, and no rule names any: ${advice}`,
      likely: true,
    },
  ];
}

const shown = 6;

const list = (there: readonly string[]): string =>
  `${there.slice(0, shown).join(', ')}${there.length > shown ? ', …' : ''}`;

function tellNothingMet(policy: Policy, report: Report, free: readonly Field[]): Doubt {
  const isOne = report.out === 1;
  const fate = {
    keep: isOne ? 'went out as it came' : 'went out as they came',
    scan: isOne ? 'was only scanned' : 'were only scanned',
    drop: 'lost every field',
  }[policy.unlisted];
  const paths = policy.rules.flatMap(pathsOf);
  const meant = paths.map((path) => nearestField(path, free)).find((near) => near !== undefined);
  const there = [...new Set(free.map(({ path }) => path))];
  const advice =
    adviceOnFormat(policy, there) ??
    (meant === undefined ? 'is it the policy for these?' : `is ${meant} meant?`);
  return {
    // The first records may be too long to be looked at, or empty.
    text: `no rule met anything in ${plural(report.out, 'record')}, which ${fate}${there.length === 0 ? '' : `; there is ${list(there)}`}: ${advice}`,
    likely: true,
  };
}

/** Rows of one column that has another delimiter in its name. */
function adviceOnFormat({ format }: Policy, there: readonly string[]): string | undefined {
  const { type } = expandFormat(format);
  if ((type !== 'csv' && type !== 'tsv') || there.length !== 1) return undefined;
  const delimiter = [';', '\t', '\\t', '|', ','].find((each) => there[0]!.includes(each));
  if (delimiter === undefined) return undefined;
  const name =
    delimiter.length > 1 || delimiter === '\t' ? 'tsv' : `{ type: csv, delimiter: "${delimiter}" }`;
  return `the header is one column; is the format ${name} meant?`;
}

function listUnmet(
  policy: Policy,
  own: number,
  report: Report,
  fields: readonly Field[],
  free: readonly Field[],
): Doubt[] {
  return policy.rules.flatMap((rule, i): Doubt[] => {
    if (!isCounted(policy, i)) return [];
    const name = `rule ${i + 1} (${[rule.transform, ...('identifier' in rule ? [rule.identifier] : [])].join(' ')})`;
    const isUnmet = report.rules[i]!.values === 0;
    const lost = pathsOf(rule).filter(
      (_, way) =>
        isUnmet || !fields.some((field) => field.rule === i && (field.way === way || field.way < 0)),
    );
    const near = lost.flatMap((path) => {
      const field = i < own ? nearestField(path, free) : sameField(path, free);
      return field === undefined ? [] : [`${path} led nowhere, and ${field} is there, which no rule reaches`];
    });
    if (near.length > 0)
      return [{ text: `${name}: ${near.join('; ')}: correct the path, or add it`, likely: true }];
    if (!isUnmet || i >= own) return [];
    const text = `${name} met no value: is ${pathsOf(rule).join(', ')} right? Leave the rule out if no record has it`;
    return [{ text, likely: false }];
  });
}

/** All that were rounded to the same digits become one pseudonym, and are many subscribers. */
function listLost({ lost }: Look): Doubt[] {
  return [...lost].map(([path, count]) => ({
    text:
      `${path} has ${plural(count, 'number')} that a spreadsheet has rounded, written as 1.2E+11: the digits are lost, ` +
      'and the pseudonyms link what is not one. Export the column as text',
    likely: true,
  }));
}

function listKept({ kept, records }: Look): Doubt[] {
  return kept.map(({ path, rule, identifiers }) => {
    const why =
      rule < 0
        ? 'no rule names it: name it in a rule, or set unlisted: scan'
        : `rule ${rule + 1} keeps it: scrub it, unless that is meant`;
    const field = path === '' ? 'a record that is a list' : path;
    const text = `${field} has ${[...identifiers].join(', ')} in the first ${plural(records, 'record')}, and ${why}`;
    return { text, likely: true };
  });
}
