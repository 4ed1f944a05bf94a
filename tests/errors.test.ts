import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { codes, PolicyError, RecordError, warnings } from '../src/index.js';

const page = readFileSync(new URL('../docs/errors.md', import.meta.url), 'utf8');

describe('errors', () => {
  it.each(Object.entries(codes))('%s is documented', (code, meaning) => {
    expect(page).toContain(`| \`${code}\` | ${meaning} |`);
  });

  it.each(Object.entries(warnings))('%s is documented', (code, meaning) => {
    expect(page).toContain(`| \`${code}\` | ${meaning} |`);
  });

  it('documents no code that does not exist', () => {
    expect(
      [...page.matchAll(/`(ERR_[A-Z_]+)`/g)].map(([, code]) => code).filter((code) => !(code! in codes)),
    ).toEqual([]);
  });

  it('a policy error lists every fault, one a line', () => {
    const error = new PolicyError([
      { code: 'ERR_POLICY_SCHEMA', pointer: '/rules/3/prefix', message: 'expected integer 0..32, got 33' },
      { code: 'ERR_POLICY_PATH', pointer: '', message: 'expected an object', hint: 'as in the docs' },
    ]);
    expect(error.message).toBe(
      '/rules/3/prefix expected integer 0..32, got 33\npolicy expected an object (as in the docs)',
    );
    expect(error.code).toBe('ERR_POLICY_SCHEMA');
  });

  it('a record error says where, and what is wrong', () => {
    expect(new RecordError('ERR_RECORD_SYNTAX', 4021).message).toBe(
      'record 4021: a record is not well-formed',
    );
  });
});
