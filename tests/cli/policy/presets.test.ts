import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatPreset } from '../../../src/cli/policy/presets.js';
import { parsePolicy } from '../../../src/policy/policy.js';
import { presetPolicy, presets } from '../../../src/presets/index.js';
import { folder, nymline } from '../terminal.js';

describe('nymline presets', () => {
  it('lists each preset with what it is for', async () => {
    const { code, out, err } = await nymline(['presets']);
    expect([code, err]).toEqual([0, '']);
    expect(out.trimEnd().split('\n')).toHaveLength(Object.keys(presets).length + 1);
    expect(out).toMatch(/^ {2}asterisk-cdr +Asterisk call detail records/m);
  });

  it.each(Object.keys(presets))('prints %s as a policy that says the same', (name) => {
    const text = formatPreset(presets[name]!);
    expect(parsePolicy(text)).toEqual(parsePolicy(presetPolicy(name)!));
    expect(text).toContain(`#   extends: ${name}\n`);
  });

  it('says above each rule what its fields say about a person', async () => {
    const { code, out } = await nymline(['presets', 'asterisk-cdr']);
    expect(code).toBe(0);
    expect(out).toMatch(/^ {2}# content\n {2}- path: lastdata\n {4}category: .*\n {4}transform: drop\n/m);
  });

  it('prints what check finds no fault with', async () => {
    const { out } = await nymline(['presets', 'twilio']);
    const path = folder({ 'policy.yaml': out });
    expect((await nymline(['check', join(path, 'policy.yaml')])).code).toBe(0);
  });

  it('exits with 2 for a name that is none, and tells the nearest', async () => {
    expect(await nymline(['presets', 'asterix-cdr'])).toEqual({
      code: 2,
      out: '',
      err: 'nymline: there is no preset asterix-cdr (did you mean asterisk-cdr?)\n',
    });
  });
});
