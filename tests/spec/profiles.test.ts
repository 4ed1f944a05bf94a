/** Each identifier reads a value as the profile of its kind says. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { IdentifierName } from '../../src/identifiers/identifier.js';
import { createIdentifier } from '../../src/identifiers/index.js';
import { casesOf } from './vectors.js';

interface Inputs {
  readonly value: string;
  readonly region?: string;
  readonly prefixes?: string[];
  readonly tenant?: string;
  readonly international?: boolean;
}
interface Answer {
  readonly kind?: string;
  readonly canonical?: string;
  readonly word?: string;
  readonly absent?: true;
}

const kinds = ['tel', 'ext', 'ip', 'mail', 'imsi', 'imei', 'iccid', 'mac', 'card', 'id'] as const;
const names: Readonly<Record<string, IdentifierName>> = { tel: 'phone', mail: 'email', id: 'opaque' };

/** As a vector says it. A text with identifiers inside other text is not for a profile, and no case has one. */
function read(kind: string, { value, region, prefixes, tenant, international }: Inputs): Answer | undefined {
  const name = international === true ? 'msisdn' : (names[kind] ?? (kind as IdentifierName));
  const reading = createIdentifier(name, { region, idd: prefixes, tenant }).read(value);
  if (reading?.is === 'found') return { kind: reading.kind, canonical: reading.canonical };
  if (reading?.is === 'special')
    return reading.word.startsWith('tel_') ? { word: reading.word } : { absent: true };
  expect(reading).toBeUndefined();
  return undefined;
}

describe.each(kinds)('the profile %s', (kind) => {
  it.each(casesOf<Inputs, Answer>(kind))('$case', (each) => {
    expect(read(kind, each)).toEqual(each.expect === 'answer' ? each.answer : undefined);
  });

  it('has a version, which is the last of its change log', () => {
    const text = readFileSync(new URL(`../../spec/profiles/${kind}.md`, import.meta.url), 'utf8');
    const version = /^Version (\d+)\./m.exec(text)?.[1];
    const log = [...text.slice(text.indexOf('## Change log')).matchAll(/^\* \*\*(\d+)\*\*:/gm)];
    expect(log.map(([, number]) => number)[0]).toBe(version);
  });
});
