/**
 * @module
 * What the tests of integrations share: a policy, a keyring, and what must not be left of a record.
 */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PolicyDocument } from '../../src/index.js';

export const keyring = 'hex:a1c94e20f7b36d8855e0137c9b2d6f48aa7e51c3d8f0926b4413ce7795bd0af6';

/** Whatever identifies is named, at any depth; text in which it may hide is replaced whole. */
export const policy: PolicyDocument = {
  version: 1,
  region: 'US',
  rules: [
    { path: '**.phone', identifier: 'phone', transform: 'pseudonym' },
    { path: '**.email', identifier: 'email', transform: 'pseudonym' },
    { path: ['**.ip', '**.remoteAddress'], identifier: 'ip', transform: 'truncate' },
    { path: ['**.authorization', '**.cookie', '**["set-cookie"]', '**.rawHeaders'], transform: 'drop' },
    { path: '**.url', transform: 'url' },
    { path: '**.payload', transform: 'json', rules: [{ path: '**', transform: 'replace', with: 'gone' }] },
    { path: ['msg', '**.message', '**.stack', '**.text', '**.data'], transform: 'replace', with: 'gone' },
  ],
};

/** Spellings of what the records of a test hold. */
export const secrets = ['2025550123', '202) 555-0123', 'alice@example.org', '192.0.2.17', 'hunter2'];

/** @returns what of it is left */
export function leftIn(text: string): string[] {
  return secrets.filter((secret) => text.includes(secret));
}

export function folder(): string {
  return mkdtempSync(join(tmpdir(), 'nymline-test-'));
}
