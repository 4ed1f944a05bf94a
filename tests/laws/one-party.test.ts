/**
 * Whoever stands twice in a file, in whatever spelling and field, has one pseudonym in all that comes out. Told without knowing
 * the format: with another number in the place of one, the pseudonyms that are gone are those that the number had.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { FormatDocument } from '../../src/policy/document.js';
import { presetPolicy, presets } from '../../src/presets/index.js';
import { createPseudonymizer } from '../../src/pseudonymizer.js';
import { secret } from '../presets/bytes.js';
import { fixtures } from '../presets/setting.js';

const keyring = { version: 1 as const, secrets: [{ id: 'k1', secret, scheme: 1 as const }] };

/** Of which fixture each is, and how it is written where that is not the preset's own format. */
const files = readdirSync(fixtures)
  .filter((file) => !file.includes('.golden.'))
  .map((file): [file: string, name: string, format: FormatDocument | undefined] => {
    const [, name = '', kind = ''] = /^(.*)\.(\w+)$/.exec(file)!;
    const own = presets[name]?.format;
    const isOther =
      kind === 'ndjson' ? own !== undefined : kind === 'csv' && (own === undefined || own === 'tsv');
    return [file, name, isOther || /^snowplow.*csv$/.test(file) ? (kind as FormatDocument) : undefined];
  })
  .filter(([, name]) => name in presets);

/** Webex has the digits as they were pressed, with what a customer dials for a line outside: 9 1 202 555 0123. */
const apart: Readonly<Record<string, number>> = { 'webex-calling': 2 };

/** Where a number is written nationally. */
const regionOf = (digits: string): string => (digits.startsWith('202') ? 'US' : 'GB');

/** So many parties of each file are looked at. */
const most = 6;

function openPass(
  name: string,
  format: FormatDocument | undefined,
  region: string,
): (text: string) => Set<string> {
  const policy = { ...presetPolicy(name)!, region, ...(format !== undefined && { format }) };
  const pseudonymizer = createPseudonymizer(policy, keyring, {
    clock: () => Date.UTC(2026, 10, 24, 12),
    onWarning() {},
  });
  return (text) => {
    const out: Buffer[] = [];
    pseudonymizer.input().rewrite(Buffer.from(text, 'latin1'), true, (bytes) => out.push(Buffer.from(bytes)));
    const written = Buffer.concat(out).toString('latin1');
    return new Set(written.match(/(?<![a-z])(?:tel|mail)x?_k1_[a-z2-7]{26}/g));
  };
}

/** The number in every spelling, and in the middle of an escape. */
const spellings = (digits: string): RegExp => new RegExp([...digits].join('[ ().-]{0,2}'), 'g');

/** Percent-encoded too, and with other capitals. */
const writtenAs = (address: string): RegExp =>
  new RegExp(address.replaceAll('.', '\\.').replace('@', '(?:@|%(?:25)?40)'), 'gi');

const numbersIn = (text: string): string[] => [
  ...new Set(text.match(/(?:202555\d{4}|7700900\d{3})(?!\d)/g)?.map((each) => each)),
];
const emailsIn = (text: string): string[] => [
  ...new Set(text.match(/[a-z][a-z.]{1,20}@example\.(?:org|com|net)/g)),
];

describe.each(files)('%s', (file, name, format) => {
  const text = readFileSync(fixtures + file, 'latin1');
  const passes = new Map(['US', 'GB'].map((region) => [region, openPass(name, format, region)]));
  const lost = (other: string, region: string): string[] => {
    const pass = passes.get(region)!;
    const rest = pass(other);
    return [...pass(text)].filter((each) => !rest.has(each));
  };

  it('gives a number one pseudonym', () => {
    const split = numbersIn(text)
      .slice(0, most)
      .map(
        (digits) =>
          [
            digits,
            lost(text.replace(spellings(digits), `${digits.slice(0, -3)}999`), regionOf(digits)),
          ] as const,
      )
      .filter(([, names]) => names.filter((each) => each.startsWith('tel')).length > (apart[name] ?? 1));
    expect(split).toEqual([]);
  });

  it('gives a mail address one pseudonym', () => {
    const split = emailsIn(text)
      .slice(0, most)
      .map((address) => [address, lost(text.replace(writtenAs(address), 'zz$&'), 'US')] as const)
      .filter(([, names]) => names.filter((each) => each.startsWith('mail')).length > 1);
    expect(split).toEqual([]);
  });
});
