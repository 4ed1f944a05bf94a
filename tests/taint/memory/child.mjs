/**
 * A process that works with a secret, and then looks for it in all of its own memory. What it looks for comes masked,
 * so that the search itself brings no copy into that memory.
 *
 * node child.mjs <index.js of the package> <file with the secret> <file with what is looked for> <way>
 */
import { closeSync, openSync, readFileSync, readSync } from 'node:fs';

const [index, keyringFile, needlesFile, way] = process.argv.slice(2);
const { createPseudonymizer, loadKeyringSync } = await import(index);
const { createTransform } = await import(new URL('stream.js', index).href);
const MASK = 0xa5;

const needles = JSON.parse(readFileSync(needlesFile, 'utf8')).map(({ name, masked }) => ({
  name,
  masked: Uint8Array.from(masked),
}));

/** How often each is in memory that can be read and written. */
function search() {
  const starts = Array.from({ length: 256 }, () => []);
  for (const needle of needles) starts[needle.masked[0]].push(needle);
  const counts = Object.fromEntries(needles.map(({ name }) => [name, 0]));
  const overlap = 64;
  const window = Buffer.from(new ArrayBuffer((1 << 20) + overlap));
  const memory = openSync('/proc/self/mem', 'r');
  for (const line of readFileSync('/proc/self/maps', 'utf8').split('\n')) {
    const region = /^([0-9a-f]+)-([0-9a-f]+) rw/.exec(line);
    if (region === null) continue;
    const [from, to] = [Number.parseInt(region[1], 16), Number.parseInt(region[2], 16)];
    for (let at = from; at < to; at += 1 << 20) {
      let size = 0;
      try {
        size = readSync(memory, window, 0, Math.min(window.length, to - at), at);
      } catch {
        continue; // A guard page.
      }
      const last = Math.min(size - 16, (1 << 20) - 1);
      for (let i = 0; i <= last; i++) {
        const candidates = starts[window[i] ^ MASK];
        if (candidates.length === 0) continue;
        for (const { name, masked } of candidates) {
          let same = 1;
          while (same < masked.length && (window[i + same] ^ MASK) === masked[same]) same++;
          if (same === masked.length) {
            counts[name]++;
            if (process.env.WHERE) console.error(name, line, (at + i).toString(16));
          }
        }
      }
    }
  }
  closeSync(memory);
  window.fill(0);
  return counts;
}

const policy = (format) => ({
  version: 1,
  region: 'US',
  ...(format === undefined ? {} : { format }),
  rules: [
    { path: ['from', 'to'], identifier: 'phone', transform: 'pseudonym' },
    { path: 'user', transform: 'pseudonym' },
    { path: 'note', transform: 'scrub', also: ['name'] },
    { path: 'name', transform: 'pseudonym' },
  ],
});

const formats = [undefined, 'csv', 'json'];

function open(keyring) {
  if (way === 'bytes') {
    const bytes = readFileSync(keyringFile);
    const calls = formats.map((format) => createPseudonymizer(policy(format), bytes));
    bytes.fill(0);
    return calls;
  }
  return formats.map((format) => createPseudonymizer(policy(format), keyring));
}

const keyring = way === 'bytes' ? undefined : loadKeyringSync({ file: keyringFile });
const [calls, sheets, documents] = open(keyring);
const number = (i) => `+1202555${String(1000 + (i % 9000))}`;
// A value that nothing makes a string of, since no rule names its field: it passes through the kernel as bytes.
const marker = Buffer.from(needles.find(({ name }) => name === 'value').masked.map((byte) => byte ^ MASK));
for (let round = 0; round < 20; round++) {
  const lines = Array.from({ length: 2000 }, (_, i) =>
    JSON.stringify({
      from: number(i * round),
      to: number(i + round),
      user: `u${i}-${round}`,
      name: `Name ${i}`,
      note: `call ${number(i)} of Name ${i}`,
    }),
  );
  calls.chunk(Buffer.from(`${lines.join('\n')}\n`));
  for (const line of lines.slice(0, 50)) calls.record(JSON.parse(line));
  calls.text(`call ${number(round)}`);
  sheets.chunk(Buffer.from(`from,to,user,note\n${number(round)},${number(round + 1)},u${round},x\n`));
  const pages = documents.input();
  for (const [at, part] of [`{"a":[${lines.slice(0, 50)}`, `]}\n${lines[50]}`].entries())
    pages.rewrite(Buffer.from(part), at === 1, () => {});
  calls.pseudonymsOf('phone', number(round));
}
const parts = [Buffer.from('{"from":"+12025550199","kept":"'), marker, Buffer.from('"}\n')];
const input = Buffer.concat(parts);
const outputs = [calls.chunk(input).bytes];
const left = documents.input();
left.rewrite(input, false, (bytes) => outputs.push(bytes));
left.rewrite(input.subarray(0, 60), false, (bytes) => outputs.push(bytes));
// A page of which half has come, as a stream that is destroyed leaves it.
const transform = createTransform(documents);
transform.on('data', (bytes) => outputs.push(bytes));
transform.write(input);
transform.write(input.subarray(0, 60));
await new Promise(setImmediate);
const before = search();
// These are the caller's, too.
for (const bytes of [marker, input, ...outputs]) bytes.fill(0);
transform.destroy();
await new Promise(setImmediate);
left.wipe?.();
if (way === 'replaced') {
  const other = Uint8Array.from({ length: 32 }, (_, i) => i * 7 + 1);
  await Promise.all([calls, sheets, documents].map((each, i) => each.replace(policy(formats[i]), other)));
} else for (const each of [calls, sheets, documents]) each.close();
keyring?.close();
const after = search();
if (way === 'replaced' && calls.record({ from: number(1) }) === undefined)
  throw new Error('expected a record');
console.log(JSON.stringify({ before, after }));
