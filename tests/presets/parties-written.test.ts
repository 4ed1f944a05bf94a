/**
 * One party, one pseudonym in one record, as the engines write it: rows, dumps, lines, messages and documents. No reader of a
 * format helps: where one of the places that name a party names somebody else, the pseudonym that changes is the one of that place.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { PolicyDocument } from '../../src/policy/document.js';
import { presetPolicy, presets } from '../../src/presets/index.js';
import { rewriteWith } from './bytes.js';
import { fixtures } from './setting.js';

/** Numbers with their country, in whatever notation, by themselves or in an address; WhatsApp's id holds numbers and nothing else. */
const number = /(?<!"WaId":"|[\w.-])(?:\+|%2B|00|011)?(1202555\d{4}|447700900\d{3})(?![\w.-]|%[^4])/g;
const pseudonym = /[a-z]{2,4}x?_k1_[a-z2-7]{26}/g;

/** A comma in a name that nothing parts from those between columns. */
const shifted = /[a-z], Alice,/;

/** Where a record ends, if not at the end of a line. */
const ends: Readonly<Record<string, RegExp>> = {
  'radius-detail': /(?<=\n)\s*\n/,
  'freeswitch-xml': /(?<=<\/cdr>)/,
  'sip-message': /(?=^(?:[A-Z]+ \S+ SIP\/2\.0|SIP\/2\.0 \d{3}))/m,
  'asterisk-dump': /\n|(?<=\)),(?=\()/,
  'kamailio-dump': /\n|(?<=\)),(?=\()/,
};
const recordsIn = (name: string, text: string): string[] => text.split(ends[name] ?? '\n');

/** How a fixture is written, where that is not the preset's own format. */
function formatOf(name: string, file: string): PolicyDocument['format'] {
  const { format = 'ndjson' } = presets[name]!;
  const type = typeof format === 'object' ? format.type : format;
  if (file.endsWith('.ndjson') && type !== 'ndjson') return 'ndjson';
  return file.endsWith('.csv') && (type === 'tsv' || type === 'ndjson') ? 'csv' : format;
}

const files = readdirSync(fixtures)
  .filter((file) => !file.includes('.golden.'))
  .map((file) => [file, file.replace(/\.\w+$/, '')] as const)
  .filter(([, name]) => name in presets)
  .filter(([file, name]) => partiesOf(name, readFileSync(fixtures + file, 'latin1')) > 1);

/** In how many places the record that says most of one party does so. */
function partiesOf(name: string, text: string): number {
  return Math.max(0, ...recordsIn(name, text).map((record) => placesOf(record).length));
}

/** The places of the number that a record has most often: where they begin and end. */
function placesOf(record: string): [number, number][] {
  const by = new Map<string, [number, number][]>();
  if (shifted.test(record)) return [];
  for (const found of record.matchAll(number)) {
    const places = by.get(found[1]!) ?? [];
    by.set(found[1]!, places);
    places.push([found.index, found.index + found[0].length]);
  }
  return [...by.values()].sort((one, other) => other.length - one.length)[0] ?? [];
}

/** The text with one user in all of these places but one, and another there; -1 for no such place. */
function call(name: string, text: string, user: string, odd: number, other: string): string {
  const parts = text.split(new RegExp(`(${(ends[name] ?? /\n/).source})`, ends[name]?.flags ?? ''));
  return parts
    .map((record) =>
      placesOf(record)
        .map(([start, end], i) => ({ start, end, by: i === odd ? other : user }))
        .reduceRight((rest, { start, end, by }) => rest.slice(0, start) + by + rest.slice(end), record),
    )
    .join('');
}

it.each([
  ...[
    'asterisk-cdr.csv',

    'asterisk-cdr-db.csv',
    'asterisk-cel.csv',
    'asterisk-dump.sql',
  ],
  ...[
    'kamailio-acc.csv',
    'kamailio-dump.sql',
    'kamailio-acc-syslog.log',
    'cucm-cdr.csv',
    'freeswitch-xml.xml',
  ],
  ...[
    'broadworks-cdr.log',
    'oracle-sbc.log',
    'ribbon-act.log',
    'radius-detail.log',
    'sip-message.sip',
    '3cx-cdr.log',
  ],
])('%s names a party twice in a record', (file) => {
  expect(files.map(([each]) => each)).toContain(file);
});

describe.each(files)('%s', (file, name) => {
  const text = readFileSync(fixtures + file, 'latin1');
  const policy = { ...presetPolicy(name)!, format: formatOf(name, file)! };
  const tokensOf = (input: string): string[][] =>
    recordsIn(name, rewriteWith(policy, Buffer.from(input, 'latin1')).text).map(
      (record) => record.match(pseudonym) ?? [],
    );

  const users = [
    ['+12025550199', '+12025550198'],
    ['alice', 'carol'],
    ['101', '102'],
  ] as const;
  // Mobile networks have no extensions: `tel:101` is a short code.
  it.each(users.filter(([user]) => name !== '3gpp-json' || user !== '101'))(
    'gives one party one pseudonym in each record, were it %s',
    (user, other) => {
      const all = tokensOf(call(name, text, user, -1, ''));
      const seen = all.map(() => new Map<string, number[]>());
      for (let odd = 0; odd < partiesOf(name, text); odd++) {
        tokensOf(call(name, text, user, odd, other)).forEach((tokens, record) => {
          const before = all[record] ?? [];
          if (tokens.length !== before.length) return;
          before.forEach((token, i) => {
            if (token !== tokens[i]) seen[record]!.set(token, [...(seen[record]!.get(token) ?? []), odd]);
          });
        });
      }
      const split = seen.flatMap((by, record) =>
        by.size > 1 ? [`${record}: ${JSON.stringify([...by])}`] : [],
      );
      expect(split).toEqual([]);
    },
  );
});
