// Uses the installed package as its users do: a copy of this file runs beside `node_modules`. Lines and documents of the same
// records must give the same pseudonyms, books and order, however their bytes are cut; ES modules and CommonJS the same.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createPseudonymizer } from 'nymline';

const count = 400;
const policy = {
  version: 1,
  region: 'US',
  unlisted: 'scan',
  rules: [
    { path: '**.phone', identifier: 'phone', transform: 'pseudonym', keep: 'country' },
    { path: 'ip', identifier: 'ip', transform: 'truncate' },
    { path: 'name', transform: 'drop' },
    { path: 'note', transform: 'scrub' },
  ],
};
const secret = 'hex:9f2c5b7e1a3d4860c7e1f5b2a9d8340617bc2de4f5a60918273645abcdef0139';
const two = (n) => String(n % 100).padStart(2, '0');
const records = Array.from({ length: count }, (_, i) => ({
  id: i,
  from: { phone: `(202) 555-01${two(i)}`, words: ['a "b"', '\\', 'ü 😀', i / 7] },
  ip: `192.0.2.${i % 256}`,
  name: 'Alice Example',
  note: `call +12025550${two(i)}1 from 198.51.100.${i % 256}, or bob${i}@example.org`,
}));
const raw = /\(202\) 555|Alice|bob\d|198\.51\.100\.[1-9]|\+12025550/;

const lines = Buffer.from(records.map((record) => `${JSON.stringify(record)}\n`).join(''));
const documents = {
  pretty: Buffer.from(JSON.stringify(records, null, 2)),
  'one line': Buffer.from(JSON.stringify(records)),
  'one behind the other': Buffer.from(records.map((record) => JSON.stringify(record, null, '\t')).join('\n')),
};
const recordsOf = (text) =>
  text.startsWith('[') ? JSON.parse(text) : text.split(/\n(?=\{)/).map((part) => JSON.parse(part));

/** What comes out of an input that is cut at random, by a seed; and the books. */
function rewrite(make, format, bytes, seed) {
  const calls = make({ ...policy, format }, secret);
  const input = calls.input();
  const out = [];
  let state = seed;
  let held = Buffer.alloc(0);
  for (let at = 0; at < bytes.length; ) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const end = seed === 0 ? bytes.length : Math.min(bytes.length, at + 1 + (state % 5000));
    held = Buffer.concat([held, bytes.subarray(at, end)]);
    at = end;
    const { taken } = input.rewrite(held, at === bytes.length, (part) => out.push(Buffer.from(part)));
    held = held.subarray(taken);
  }
  const { in: read, out: written, quarantined, rules } = calls.report();
  calls.close();
  return { text: Buffer.concat(out).toString(), books: { read, written, quarantined, rules } };
}

const { createPseudonymizer: required } = createRequire(import.meta.url)('nymline');
const whole = rewrite(createPseudonymizer, 'ndjson', lines, 0);
assert.equal(whole.books.read, count);
assert.equal(whole.books.written, count);
assert.doesNotMatch(whole.text, raw);
const expected = whole.text
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line));
for (const make of [createPseudonymizer, required])
  for (let seed = 0; seed < 20; seed++) {
    assert.deepEqual(rewrite(make, 'ndjson', lines, seed), whole);
    for (const bytes of Object.values(documents)) {
      const { text, books } = rewrite(make, 'json', bytes, seed);
      assert.deepEqual(recordsOf(text), expected);
      assert.deepEqual(books, whole.books);
      assert.equal(text, rewrite(make, 'json', bytes, 0).text);
    }
  }

// The command, from the files that it is installed as.
writeFileSync('policy.json', JSON.stringify(policy));
writeFileSync('keyring.json', JSON.stringify({ version: 1, secrets: [{ id: 'k1', secret }] }), {
  mode: 0o600,
});
for (const [name, bytes] of Object.entries({ lines, ...documents })) {
  const args = [
    join('node_modules', 'nymline', 'dist', 'cli', 'main.js'),
    'run',
    '-p',
    'policy.json',
    '-k',
    'keyring.json',
  ];
  const format = name === 'lines' ? [] : ['--format', 'json'];
  const { status, stdout, stderr } = spawnSync(process.execPath, [...args, ...format, '-q'], {
    input: bytes,
    encoding: 'utf8',
  });
  assert.equal(status, 0, stderr);
  assert.deepEqual(recordsOf(stdout), expected, name);
}
process.stdout.write(
  `the installed package, by Node ${process.versions.node}: ${count} records, as lines and as documents\n`,
);
