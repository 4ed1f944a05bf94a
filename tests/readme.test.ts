import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { createPseudonymizer, loadKeyring, loadPolicy } from '../src/index.js';

const page = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const block = (language: string): string =>
  new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``).exec(page)![1]!;

describe('the README', () => {
  it('has a policy and code that do what they say', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'nymline-'));
    try {
      writeFileSync(join(folder, 'policy.yaml'), block('yaml'));
      writeFileSync(
        join(folder, 'keyring.json'),
        JSON.stringify({ version: 1, secrets: [{ id: 'k1', secret: `hex:${'4e'.repeat(31)}00` }] }),
        { mode: 0o600 },
      );
      const code = block('ts')
        .replace(/^import .*$/m, '')
        .replaceAll(/'(policy\.yaml|keyring\.json)'/g, (_, file) => JSON.stringify(join(folder, file)));
      const run = Object.getPrototypeOf(async () => {}).constructor as FunctionConstructor;
      const bytes = Buffer.from(
        '{"from":{"phoneNumber":"(202) 555-0123"},"startTime":"2026-11-01T10:20:30Z"}\n',
      );
      const shown = `${code}\nreturn [calls.record(call), JSON.parse(calls.line(JSON.stringify(call)))]`;
      const made = await new run(
        'createPseudonymizer',
        'loadKeyring',
        'loadPolicy',
        'bytes',
        'values',
        shown,
      )(createPseudonymizer, loadKeyring, loadPolicy, bytes, [bytes, null]);
      const [, told] = /calls\.record\(call\);.*?copy: (\{.*\})$/m.exec(block('ts'))!;
      for (const each of made) {
        const text = inspect(each, { breakLength: Number.POSITIVE_INFINITY });
        expect(text.replace(/[a-z2-7]{26}/, '…')).toBe(told);
      }

      const [before, after] = block('')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line));
      const calls = createPseudonymizer(
        loadPolicy(join(folder, 'policy.yaml')),
        await loadKeyring({ file: join(folder, 'keyring.json') }),
      );
      const result = calls.record(before) as typeof after;
      expect(result.from.phoneNumber).toMatch(/^\+1~tel_k1_[a-z2-7]{26}$/);
      expect({ ...result, from: null }).toEqual({ ...after, from: null });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('has a policy for loggers that lets no number out by the name of a field', () => {
    const [, policy] = /```yaml\n(# for a logger[\s\S]*?)```/.exec(page)!;
    const calls = createPseudonymizer(policy!, `hex:${'4e'.repeat(31)}00`);
    for (const name of ['hostname', 'name', 'msg', 'caller', 'from', 'x']) {
      const out = calls.record({ level: 30, time: 1793528430000, pid: 1, [name]: '+12025550123' }) as Record<
        string,
        unknown
      >;
      expect(out).toEqual({
        level: 30,
        time: 1793528430000,
        pid: 1,
        [name]: expect.stringMatching(/^tel_k/),
      });
    }
  });

  it('links to pages that are there', () => {
    const links = [...page.matchAll(/\]\(((?!http)[^)#]+)\)/g)].map(([, link]) => link!);
    expect(links.length).toBeGreaterThan(5);
    for (const link of links)
      expect(() => readFileSync(new URL(`../${link}`, import.meta.url))).not.toThrow(/ENOENT/);
  });
});
