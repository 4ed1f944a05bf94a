/** Secrets, instants and keyrings are read, and refused, as spec/keyring.md has it. */
import { describe, expect, it } from 'vitest';
import { createKeyring, type KeyringDocument } from '../../src/crypto/keyring.js';
import { parseSecret } from '../../src/crypto/secret.js';
import { SecretError } from '../../src/errors.js';
import { parseInstant } from '../../src/time/instant.js';
import { type Case, casesOf } from './vectors.js';

/** `ERR_SECRET_SHORT` is `short`; what came is not in the message. */
function judge<Answer>(each: Case<unknown, Answer>, read: () => unknown): void {
  if (each.expect === 'answer') {
    expect(read()).toEqual(each.answer);
    return;
  }
  let refusal: unknown;
  try {
    read();
  } catch (error) {
    refusal = error;
  }
  expect(refusal).toBeInstanceOf(SecretError);
  expect((refusal as SecretError).code).toBe(`ERR_SECRET_${each.because.toUpperCase()}`);
}

describe('a secret', () => {
  it.each(casesOf<{ secret: string }, string>('secret'))('$case', (each) => {
    judge(each, () => Buffer.from(parseSecret(each.secret, 'secret')).toString('hex'));
  });
});

describe('a keyring', () => {
  it.each(casesOf<{ document: KeyringDocument }, string[]>('keyring'))('$case', (each) => {
    judge(each, () => createKeyring(each.document).secrets.map(({ id }) => id));
    judge(each, () => createKeyring(JSON.stringify(each.document)).secrets.map(({ id }) => id));
  });
});

describe('an instant', () => {
  const at = '2026-11-15T00:00:00Z';

  it.each(casesOf<{ instant: string }, number>('instant'))('$case', (each) => {
    const secret = 'base64:S2iJ0I41wLwJYgJpHn3rUA4DaSol3pFkuvC8IRGdNOE=';
    judge(
      each,
      () =>
        createKeyring({ version: 1, secrets: [{ id: 'k1', secret, from: each.instant }] }).secrets[0]!.from,
    );
  });

  it('is one of those that a policy reads, too', () => {
    expect(parseInstant(at, 'iso')).toBe(Date.parse(at));
  });
});

describe('the secret for an event', () => {
  it.each(casesOf<{ document: KeyringDocument; at: string }, string>('choice'))('$case', (each) => {
    const ring = createKeyring(each.document);
    const chosen = ring.secrets[ring.at(parseInstant(each.at, 'iso')!)]?.id;
    expect(chosen).toBe(each.expect === 'answer' ? each.answer : undefined);
  });
});
