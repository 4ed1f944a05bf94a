import { describe, expect, it } from 'vitest';
import { createExt } from '../../src/identifiers/ext.js';
import { shown } from './uri/written.js';

describe('an extension', () => {
  const acme = createExt({ tenant: 'acme' });
  it.each([
    ['101', 'ext 101@acme'],
    [' 101 ', 'ext 101@acme'],
    ['１０１', 'ext 101@acme'],
    ['101@acme', 'ext 101@acme'],
    ['101@other', 'ext 101@other@acme'],
    ['alice', 'ext alice@acme'],
    ['e\u0301va', 'ext \u00e9va@acme'],
    ['2025550123', 'ext 2025550123@acme'],
    ['', ''],
    ['-', '-'],
    ['anonymous', 'tel_withheld'],
    ['911', 'tel_emergency'],
    ['*97', 'tel_short'],
    ['s', 'tel_short'],
  ])('%j of a tenant is %j', (value, expected) => {
    expect(shown(acme.read(value))).toBe(expected);
  });

  it('is another one in another tenant, and none without', () => {
    expect(shown(createExt({ tenant: 'other' }).read('101'))).toBe('ext 101@other');
    expect(createExt({}).read('101')).toBeUndefined();
  });

  it('takes the tenant of the record', () => {
    let tenant: string | undefined = 'acme';
    const ext = createExt({ tenant: () => tenant });
    expect(shown(ext.read('101'))).toBe('ext 101@acme');
    tenant = undefined;
    expect(ext.read('101')).toBeUndefined();
  });
});
