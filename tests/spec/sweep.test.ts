/**
 * The canonical forms of a hundred thousand values are those of the version that each profile is at: vectors are few, and
 * a change of code finds a gap between them. Where a profile gets a new version, add its digest and leave the old one.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import type { IdentifierName } from '../../src/identifiers/identifier.js';
import { createIdentifier } from '../../src/identifiers/index.js';
import { type Question, sweep } from './sweep.js';
import recorded from './sweep.json' with { type: 'json' };

const names: Readonly<Record<string, IdentifierName>> = { tel: 'phone', mail: 'email', id: 'opaque' };

function read(kind: string, { value, region, prefixes, tenant, international }: Question): unknown {
  const name = international === true ? 'msisdn' : (names[kind] ?? (kind as IdentifierName));
  const reading = createIdentifier(name, { region, idd: prefixes, tenant }).read(value);
  // How a text with identifiers in it is taken apart is not for a profile, and may get better.
  return reading?.is === 'container' ? 'container' : reading;
}

/** The tables of UTS #46 are those of Node, and grow: domains beyond ASCII are left to the vectors. */
const isSteady = (kind: string, { value }: Question): boolean =>
  kind !== 'mail' || !/[@%].*[^\0-\x7f]/s.test(value);

function digestOf(kind: string): { questions: number; digest: string } {
  const hash = createHash('sha256');
  const questions = sweep(kind, kind === 'tel' ? 150 : 400, kind !== 'tel').filter((each) =>
    isSteady(kind, each),
  );
  for (const question of questions) {
    const reading = read(kind, question);
    if (reading !== 'container') hash.update(`${JSON.stringify([question, reading ?? null])}\n`);
  }
  return { questions: questions.length, digest: hash.digest('hex').slice(0, 32) };
}

const versionOf = (kind: string): string =>
  /^Version (\d+)\./m.exec(
    readFileSync(new URL(`../../spec/profiles/${kind}.md`, import.meta.url), 'utf8'),
  )![1]!;

describe('canonical forms', () => {
  const kinds = ['ext', 'ip', 'mail', 'imsi', 'imei', 'iccid', 'mac', 'card', 'id'];

  it.each(kinds)('of %s are those of the version of its profile', (kind) => {
    expect({ [`${kind}/${versionOf(kind)}`]: digestOf(kind) }).toEqual({
      [`${kind}/${versionOf(kind)}`]: (recorded as Record<string, unknown>)[`${kind}/${versionOf(kind)}`],
    });
  });

  it('of tel are those of its version and of the numbering plans', () => {
    const plans = createRequire(import.meta.url)('libphonenumber-js/package.json').version as string;
    const key = `tel/${versionOf('tel')}, plans of ${plans}`;
    expect({ [key]: digestOf('tel') }).toEqual({ [key]: (recorded as Record<string, unknown>)[key] });
  });
});
