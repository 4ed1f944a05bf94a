import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { expandFormat } from '../../src/policy/format.js';
import { presetPolicy, presets } from '../../src/presets/index.js';
import { createPseudonymizer } from '../../src/pseudonymizer.js';
import { secret } from './bytes.js';
import { fixtures } from './setting.js';
import { leavesOf, pathOf, reaches } from './walk.js';

const keyring = { version: 1 as const, secrets: [{ id: 'k1', secret, scheme: 1 as const }] };

/** Cells of a row, by quotes alone: an oracle for fixtures that are well-formed. */
function cellsOf(row: string, delimiter: string): string[] {
  const cell = new RegExp(`(?:^|${delimiter})("(?:[^"]|"")*"|[^${delimiter}]*)`, 'g');
  return [...row.matchAll(cell)].map(([, text = '']) =>
    text.startsWith('"') ? text.slice(1, -1).replaceAll('""', '"') : text,
  );
}

/** The records of a fixture as objects, whatever it is written in. */
function recordsOf(name: string, file: string): unknown[] {
  const text = readFileSync(fixtures + file, 'utf8').trimEnd();
  const lines = text.split(/\r?\n/);
  if (file.endsWith('.ndjson')) return lines.map((line) => JSON.parse(line));
  const format = expandFormat(presets[name]!.format ?? 'ndjson');
  const delimiter = 'delimiter' in format ? String(format.delimiter) : '\t';
  const names = lines.find((line) => line.startsWith('#fields\t'))?.slice(8);
  const columns =
    names !== undefined
      ? names.split('\t')
      : 'columns' in format && format.columns !== undefined
        ? format.columns.map((column) => (typeof column === 'string' ? column : column.name))
        : cellsOf(lines[0]!, delimiter);
  return lines
    .filter((line) => !line.startsWith('#'))
    .map((line) =>
      Object.fromEntries(cellsOf(line, delimiter).map((cell, i) => [columns[i] ?? `#${i}`, cell])),
    );
}

const files = readdirSync(fixtures)
  .filter((file) => /\.(?:ndjson|csv|tsv)$|^zeek.*\.log$/.test(file) && !file.includes('.golden.'))
  .map((file) => [file, file.replace(/\.\w+$/, '')] as const)
  .filter(([, name]) => name in presets);

/** Whom a value names, one spelling for each; undefined where it names nobody. A mail address is somebody else than its user. */
function partyIn(value: string): string | undefined {
  let text = value.trim();
  if (/%[\dA-F]{2}/i.test(text)) text = decodeURIComponent(text.replaceAll(/%(?![\dA-F]{2})/gi, '%25'));
  text = /<([^<>]*)>/.exec(text)?.[1] ?? text;
  const address = /^(?:sips?:)(.*)$/i.exec(text)?.[1] ?? /^sofia\/[^/]+\/(.*)$/.exec(text)?.[1];
  text = address?.split(/[;@]/)[0] ?? text.replace(/^(?:tel|whatsapp):/i, '');
  text = text.replace(/^(?:PJSIP|SIP|IAX2|Local)\/([^-@/]+).*$/, '$1').split(';')[0]!;
  if (/^[+\d][\d\s().-]{6,}(?:@.*)?$/.test(text))
    return text
      .replace(/@.*/, '')
      .replace(/\D/g, '')
      .replace(/^(?:00|011)/, '');
  return /^[a-z][a-z._]{2,}$|^\d{3,6}$/i.test(text) ? text.toLowerCase() : undefined;
}

/** They name a record of the service, or hold numbers and nothing else. */
const ids = /(?:extensionId|ownerId|extension\.id|delegate\.id|\bWaId|servedMSISDN)$/;
const categories = ['call number', 'phone number', 'user name', 'email address'];

/** Reads records by a preset, and tells of each by which pseudonyms a party stands there. */
function openPreset(name: string): (record: unknown) => Map<string, Map<string, string[]>> {
  const { format: _, time: __, ...policy } = presetPolicy(name)!;
  const { line } = createPseudonymizer(policy, keyring);
  const paths = presets[name]!.fields.filter(
    ({ transform, category }) => transform === 'pseudonym' && categories.includes(category),
  ).flatMap(({ path }) => path);
  const whole = (value: unknown) => [...leavesOf(value)];
  return (record) => {
    const out = new Map(
      whole(JSON.parse(line(JSON.stringify(record))!)).map(({ keys, values }) => [
        keys.join('\0'),
        String(values.at(-1)),
      ]),
    );
    const seen = new Map<string, Map<string, string[]>>();
    for (const leaf of whole(record)) {
      const party = partyIn(String(leaf.values.at(-1)));
      if (party === undefined || ids.test(pathOf(leaf)) || !paths.some((path) => reaches(path, leaf)))
        continue;
      const [pseudonym] = out.get(leaf.keys.join('\0'))?.match(/[a-z]+_k1_[a-z2-7]{26}/g) ?? [];
      if (pseudonym === undefined) continue;
      const by = seen.get(party) ?? new Map<string, string[]>();
      seen.set(party, by.set(pseudonym, [...(by.get(pseudonym) ?? []), pathOf(leaf)]));
    }
    return seen;
  };
}

const fieldsOf = (by: Map<string, string[]>): string[] => [...by.values()].flat();
const splitOf = (seen: Map<string, Map<string, string[]>>): string[] =>
  [...seen].flatMap(([, by]) => (by.size > 1 ? [JSON.stringify([...by.values()])] : []));

/** Sources of which a record says twice who was there. */
const calls = /^(?:asterisk|cucm-cdr|freeswitch-json|kamailio|3gpp|ringcentral|twilio|zeek-sip)/;

describe.each(files)('%s', (file, name) => {
  const pass = openPreset(name);
  const records = recordsOf(name, file);
  const isNumber = (party: string, by: Map<string, string[]>): boolean =>
    /^\d{7,15}$/.test(party) && new Set(fieldsOf(by)).size > 1;

  it.runIf(calls.test(name))('has a number in two fields of a record', () => {
    expect(records.some((record) => [...pass(record)].some(([party, by]) => isNumber(party, by)))).toBe(true);
  });

  it('gives one party one pseudonym in each record', () => {
    expect(records.flatMap((record) => splitOf(pass(record)))).toEqual([]);
  });

  // Mobile networks have no extensions: `tel:101` is a short code.
  const users = name === '3gpp-json' ? ['alice', '+12025550199'] : ['alice', '101', '+12025550199'];
  it.each(users)('… and so if everybody were called %s', (user) => {
    const split = records.flatMap((record) => {
      const text = JSON.stringify(record);
      return [...pass(record)]
        .filter(([party, by]) => isNumber(party, by))
        .flatMap(([party]) => {
          const other = text.replaceAll(new RegExp(`(?<!\\d)(?:%2B|\\+|00|011)?${party}(?!\\d)`, 'g'), user);
          return splitOf(
            new Map([...pass(JSON.parse(other))].filter(([each]) => each === user.replace('+', ''))),
          );
        });
    });
    expect([...new Set(split)]).toEqual([]);
  });
});
