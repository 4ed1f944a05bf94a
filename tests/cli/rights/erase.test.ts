import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { nymline, workplace } from '../terminal.js';
import { contentOf, makeArchive } from './archive.js';

const { stored, person } = makeArchive();
const contentsOf = (file: string): Buffer =>
  file.endsWith('.gz') ? gunzipSync(readFileSync(file)) : readFileSync(file);
const digest = (file: string): string =>
  `sha256:${createHash('sha256').update(readFileSync(file)).digest('hex')}`;

describe.each(stored)('nymline subject and erase over $name', ({ file, outputs, by }) => {
  it('find a person whole, and nothing once they are erased, by record', async () => {
    const whom = ['--person', person, ...by, file];
    const before = digest(file);
    const first = await nymline(['subject', ...whom]);
    expect([first.code, first.err]).toEqual([0, `${outputs.own.size} records in 1 of 1 file; 1 opened\n`]);
    const { records, missing, pseudonyms } = JSON.parse(first.out);
    expect([records.length, missing, pseudonyms.length]).toEqual([outputs.own.size, [], 26]);
    const times = [...outputs.own].map((i) => outputs.calls[i]!.time);
    expect(records.map((each: { record: { time: string } }) => each.record.time)).toEqual(times);

    const receipt = `${file}.receipt`;
    const journal = `${file}.journal`;
    const erased = await nymline(['erase', '--records', ...whom, '--receipt', receipt, '--journal', journal]);
    expect([erased.code, erased.out]).toEqual([0, '']);
    expect(contentsOf(file).equals(outputs.rest)).toBe(true);
    expect(statSync(file).mode & 0o777).toBe(0o640);
    const told = JSON.parse(readFileSync(receipt, 'utf8'));
    expect(told.files).toEqual([
      {
        name: file,
        records: outputs.calls.length,
        found: outputs.own.size,
        fields: outputs.own.size,
        from: before,
        to: digest(file),
      },
    ]);
    expect(readFileSync(receipt, 'utf8')).not.toMatch(/_m\d+_/);
    expect((await nymline(['audit', 'verify', journal])).err).toBe('');

    const again = await nymline(['subject', ...whom]);
    expect(JSON.parse(again.out).records).toEqual([]);
    // It proves itself: without keyring and number.
    const proof = await nymline(['erase', '--check', '--receipt', receipt]);
    expect([proof.code, proof.out, proof.err]).toEqual([0, 'ok: nothing is left in 1 file\n', '']);
    writeFileSync(file, contentOf(file, outputs.whole));
    const failed = await nymline(['erase', '--check', '--receipt', receipt]);
    expect([failed.code, failed.out]).toEqual([4, `${file}: something is left\n`]);
    expect(failed.err).toContain('is not what the receipt says');
  });

  it('take the person out of their records', async () => {
    const whom = ['--person', person, ...by, file];
    const { code, out } = await nymline(['erase', '--fields', ...whom]);
    expect(code).toBe(0);
    const [told] = JSON.parse(out).files;
    expect(told).toMatchObject({ found: outputs.own.size, records: outputs.calls.length });
    expect(contentsOf(file).toString().split('\n').length).toBe(outputs.whole.toString().split('\n').length);
    expect(contentsOf(file).toString()).toContain('tel_withheld');
    expect((await nymline(['erase', '--check', ...whom])).code).toBe(0);
    expect((await nymline(['verify', ...by.slice(0, 2), file])).code).toBe(0);
    writeFileSync(file, contentOf(file, outputs.whole));
    expect((await nymline(['erase', '--check', ...whom])).code).toBe(4);
  });
});

const phone = ['--phone', '+12025550123'];

/** The id of a message, as WhatsApp makes it. */
const chatOf = (digits: string): string =>
  Buffer.from(
    `\x1c\x18${String.fromCharCode(digits.length)}${digits}\x15\x02\0\x12\x18\x14ABCDEF0123456789ABCD\0`,
    'latin1',
  ).toString('base64');

/** An output of one's own. */
async function written(lines = '{"from":"+12025550123"}\n{"from":"+12025550124"}\n') {
  const { path: place, run } = workplace({ 'in.ndjson': lines });
  const file = join(place, 'out.ndjson');
  await nymline([...run, join(place, 'in.ndjson'), '-o', file]);
  return { place, file, by: run.slice(1), run };
}

describe('nymline erase', () => {
  it.each(['2025550123', '(202) 555-O123', '+1202555012', 'alice'])(
    'says what cannot be read, and that it looks for its spelling alone: %s',
    async (number) => {
      const { path: place, run } = workplace({
        'in.ndjson': '{"from":"+12025550123"}\n',
        'policy.yaml':
          'version: 1\nrules:\n  - { path: from, identifier: phone, transform: pseudonym }\n  - { path: session, transform: pseudonym }\n',
      });
      const file = join(place, 'out.ndjson');
      const receipt = join(place, 'receipt.json');
      await nymline([...run, join(place, 'in.ndjson'), '-o', file]);
      const whom = ['--phone', '+12025550199', '--phone', number, ...run.slice(1), file];
      const lacks =
        'nymline: phone 2 of those given cannot be read: it is looked for by its spelling alone, and found in no other; ' +
        'give it with its plus and country code, or a policy with the region\n';
      const erased = await nymline(['erase', '--records', ...whom, '--receipt', receipt]);
      expect([erased.code, erased.err]).toEqual([3, `${lacks}0 records in 0 of 1 file\n`]);
      const text = readFileSync(receipt, 'utf8');
      expect(JSON.parse(text)).toMatchObject({ missing: [], unread: [{ identifier: 'phone', at: 2 }] });
      expect(text).not.toContain(number);
      for (const by of [whom, ['--receipt', receipt, file]]) {
        const check = await nymline(['erase', '--check', ...by]);
        expect([check.code, check.out, check.err]).toEqual([
          3,
          'ok: nothing is left of what could be looked for in 1 file\n',
          lacks,
        ]);
      }
      const found = await nymline(['subject', ...whom]);
      expect(found.code).toBe(3);
      expect(JSON.parse(found.out).unread).toEqual([
        { identifier: 'phone', at: 2, because: lacks.slice('nymline: '.length, -1) },
      ]);
    },
  );

  it('leaves a file as it is that nobody wanted is in', async () => {
    const { file, by } = await written('{"from":"+12025550124"}\n');
    const { ino, mtimeMs } = statSync(file);
    const { code, err } = await nymline(['erase', '--records', ...phone, ...by, file]);
    expect([code, err]).toEqual([0, '0 records in 0 of 1 file\n']);
    expect(statSync(file)).toMatchObject({ ino, mtimeMs });
  });

  it('writes all counts in one way', async () => {
    const { file, by } = await written('{"from":"+12025550123"}\n'.repeat(1000));
    const { err } = await nymline(['erase', '--records', ...phone, ...by, file]);
    expect(err).toBe(`  ${file}: 1,000 of 1,000 records\n1,000 records in 1 of 1 file\n`);
  });

  it('passes over a packed file with nothing in it', async () => {
    const { by, place } = await written();
    const file = join(place, 'empty.ndjson.gz');
    writeFileSync(file, '');
    const { code, err } = await nymline(['erase', '--records', ...phone, ...by, file]);
    expect([code, err]).toEqual([0, '0 records in 0 of 1 file\n']);
  });

  it('leaves a file as it is that has a record it cannot read', async () => {
    const { file, by } = await written();
    const text = `${readFileSync(file, 'utf8')}{"from":\n`;
    writeFileSync(file, text);
    const { code, err } = await nymline(['erase', '--records', ...phone, ...by, file]);
    expect(code).toBe(1);
    expect(err).toBe(
      `nymline: ${file} record 3: a record is not well-formed (ERR_RECORD_SYNTAX); the file stays as it is\n0 records in 0 of 1 file; 1 stayed as it was\n`,
    );
    expect(readFileSync(file, 'utf8')).toBe(text);
    expect(readdirSync(join(file, '..')).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('leaves a file as it is that has a pseudonym outside of its records', async () => {
    const { file, by, place } = await written();
    const [line = ''] = readFileSync(file, 'utf8').split('\n');
    const csv = join(place, 'a.csv');
    const text = `from,${JSON.parse(line).from}\n${JSON.parse(line).from},1\n`;
    writeFileSync(csv, text);
    const { code, err } = await nymline(['erase', '--records', '-f', 'csv', ...phone, ...by, csv]);
    expect([code, err.split('\n')[0]]).toEqual([
      1,
      `nymline: ${csv} has pseudonyms outside of its records, and stays as it is`,
    ]);
    expect(readFileSync(csv, 'utf8')).toBe(text);
  });

  it('takes the names of fields, and what JSON escapes', async () => {
    const { file, by } = await written();
    const { from } = JSON.parse(readFileSync(file, 'utf8').split('\n')[0]!);
    const spelled = from.replace('t', '\\u0074');
    writeFileSync(file, `{"a":{"${from}":1}}\n{"a":"${spelled}"}\n{"a":1}\n`);
    expect((await nymline(['erase', '--check', ...phone, ...by, file])).code).toBe(4);
    const { code } = await nymline(['erase', '--fields', ...phone, ...by, file]);
    expect([code, readFileSync(file, 'utf8')]).toEqual([
      0,
      '{"a":{"tel_withheld":1}}\n{"a":"tel_withheld"}\n{"a":1}\n',
    ]);
  });

  it.each([
    ['Base64', (text: string) => `body=${Buffer.from(`please call ${text} back`).toString('base64')}`],
    ['Base64 for URLs', (text: string) => `?q=${Buffer.from(`a~~~>>>??? ${text} zz`).toString('base64url')}`],
    ['an id of a chat', (text: string) => `wamid.${chatOf(text.slice(1))} sent`],
  ])('finds and takes what scrub wrote into %s', async (_, write) => {
    const lines = [write('+12025550123'), write('+12025550124')].map((m) => `${JSON.stringify({ m })}\n`);
    const { path: place, run } = workplace({
      'in.ndjson': lines.join(''),
      'policy.yaml': 'version: 1\nrules:\n  - { path: m, transform: scrub }\n',
    });
    const file = join(place, 'out.ndjson');
    const receipt = join(place, 'receipt.json');
    await nymline([...run, join(place, 'in.ndjson'), '-o', file]);
    await nymline(['index', file]);
    const before = readFileSync(file, 'utf8').split('\n');
    expect(before[0]).not.toContain('tel_');
    const whom = [...phone, ...run.slice(1), file];
    const found = await nymline(['subject', ...whom]);
    expect(JSON.parse(found.out).records.map(({ line }: { line: number }) => line)).toEqual([1]);
    expect((await nymline(['erase', '--check', ...whom])).code).toBe(4);
    const fields = await nymline(['erase', '--fields', ...whom, '--receipt', receipt]);
    expect([fields.code, JSON.parse(readFileSync(receipt, 'utf8')).files[0].found]).toEqual([0, 1]);
    const after = readFileSync(file, 'utf8').split('\n');
    expect(after.slice(1)).toEqual(before.slice(1));
    const word = /[\w+/-]{24,}=*/.exec(JSON.parse(after[0]!).m.replace('wamid.', ''))![0];
    expect(Buffer.from(word, 'base64').toString('latin1')).toContain('tel_withheld');
    expect((await nymline(['erase', '--check', '--receipt', receipt])).code).toBe(0);

    writeFileSync(file, before.join('\n'));
    expect((await nymline(['erase', '--check', '--receipt', receipt])).code).toBe(4);
    await nymline(['erase', '--records', ...whom, '--receipt', receipt]);
    expect(readFileSync(file, 'utf8')).toBe(before.slice(1).join('\n'));
  });

  it('finds and takes what a column of fixed width has left', async () => {
    const line = (number: string) => `261130 ${number.padEnd(16)}00060\n`;
    const { path: place, run } = workplace({
      'in.txt': line('+12025550124') + line('+12025550123'),
      'policy.yaml':
        'version: 1\nformat:\n  type: fixed\n  columns: [{ name: date, width: 7 }, { name: caller, width: 16 }, { name: dur, width: 5 }]\n' +
        'rules:\n  - { path: caller, identifier: phone, transform: pseudonym }\n  - { path: [date, dur], transform: keep }\n',
    });
    const [file, receipt] = [join(place, 'out.txt'), join(place, 'receipt.json')];
    expect((await nymline([...run, join(place, 'in.txt'), '-o', file])).code).toBe(0);
    await nymline(['index', file]);
    const before = readFileSync(file, 'utf8');
    const whom = [...phone, ...run.slice(1), file];
    expect(JSON.parse((await nymline(['subject', ...whom])).out).records).toMatchObject([{ line: 2 }]);
    expect((await nymline(['erase', '--check', ...whom])).code).toBe(4);
    const { code, err } = await nymline(['erase', '--records', ...whom, '--receipt', receipt]);
    expect([code, err]).toEqual([0, `  ${file}: 1 of 2 records\n1 record in 1 of 1 file\n`]);
    expect(readFileSync(file, 'utf8')).toBe(before.slice(0, 29));
    const told = JSON.parse(readFileSync(receipt, 'utf8'));
    expect([told.clips, told.clipped.length]).toEqual([[16], 2]);
    for (const by of [whom, ['--receipt', receipt]])
      expect((await nymline(['erase', '--check', ...by])).code).toBe(0);
    writeFileSync(file, before);
    for (const by of [whom, ['--receipt', receipt]])
      expect((await nymline(['erase', '--check', ...by])).code).toBe(4);
  });

  it('refuses a file that is packed, and is not called so', async () => {
    const { file, by } = await written();
    writeFileSync(file, gzipSync(readFileSync(file)));
    const { code, err } = await nymline(['erase', '--records', ...phone, ...by, file]);
    expect(code).toBe(1);
    expect(err).toContain('rename it');
  });

  it('keeps a run from making again what was erased', async () => {
    const { place, run, by } = await written();
    const many = [...run, '-o', join(place, 'outs/'), join(place, 'in.ndjson')];
    expect((await nymline(many)).code).toBe(0);
    const out = join(place, 'outs', 'in.ndjson');
    await nymline(['erase', '--records', ...phone, ...by, join(place, 'outs')]);
    const erased = readFileSync(out, 'utf8');
    expect(erased.split('\n')).toHaveLength(2);
    await nymline(many);
    expect(readFileSync(out, 'utf8')).toBe(erased);
    await nymline([...many, '--force']);
    expect(readFileSync(out, 'utf8')).not.toBe(erased);
  });

  it('leaves the receipt of what was done where it is interrupted', async () => {
    const { file, by } = await written();
    const before = readFileSync(file);
    const { code, out } = await nymline(['erase', '--records', ...phone, ...by, file], {
      signal: AbortSignal.abort(),
    });
    const { files, left, looked } = JSON.parse(out);
    expect([code, files, left, looked]).toEqual([130, [], [{ name: file, why: 'interrupted' }], 0]);
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('touches nothing where the receipt cannot be written', async () => {
    const { file, by } = await written();
    const before = readFileSync(file);
    const receipt = join(file, '..', 'nowhere', 'receipt.json');
    const { code } = await nymline(['erase', '--records', ...phone, ...by, file, '--receipt', receipt]);
    expect(code).toBe(1);
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('is told by subject of a pseudonym that is in no record', async () => {
    const { file, by } = await written();
    const { pseudonym } = JSON.parse((await nymline(['subject', ...phone, ...by, file])).out).pseudonyms[0];
    const table = join(file, '..', 'table.csv');
    writeFileSync(table, `id,${pseudonym}\n1,x\n`);
    const { code, err } = await nymline(['subject', ...phone, ...by, '--format', 'csv', table]);
    expect([code, err]).toEqual([3, expect.stringContaining('table.csv: a pseudonym of the person stands')]);
  });

  it('leaves a receipt that finds files again whose names are digests', async () => {
    const { file, by } = await written();
    const place = join(file, '..');
    const named = join(place, `${createHash('sha256').update('calls').digest('hex')}.ndjson`);
    writeFileSync(named, readFileSync(file));
    const receipt = join(place, 'receipt.json');
    await nymline(['erase', '--records', ...phone, ...by, named, '--receipt', receipt]);
    const { code, out } = await nymline(['erase', '--check', '--receipt', receipt]);
    expect([code, out]).toEqual([0, 'ok: nothing is left in 1 file\n']);
  });

  it('says that hidden files of a folder are not looked through', async () => {
    const { file, by } = await written();
    const place = join(file, '..');
    writeFileSync(join(place, '.calls.ndjson.part'), readFileSync(file));
    writeFileSync(join(place, '.calls.ndjson.nymline-index'), '');
    const told = /: 1 hidden file not looked through; name them/;
    expect((await nymline(['subject', ...phone, ...by, place])).err).toMatch(told);
    expect((await nymline(['erase', '--check', ...phone, ...by, place])).err).toMatch(told);
  });

  it('needs to be told what goes, whom, and where', async () => {
    const { file, by } = await written();
    const ask = async (...args: string[]) => (await nymline(['erase', ...args])).err;
    expect(await ask(...phone, ...by, file)).toContain('--records or --fields');
    expect(await ask('--records', ...by, file)).toContain('--phone');
    expect(await ask('--records', ...phone, ...by)).toContain('expected files');
    expect(await ask('--records', ...phone, ...by, '-')).toContain('standard input');
    expect(await ask('--records', '--phone', 'anonymous', ...by, file)).toContain('singles nobody out');
    expect(await ask('--check')).toContain('--receipt');
  });
});

describe('a receipt', () => {
  it('in the place of another is told of in the journal by both', async () => {
    const { file, by, place } = await written();
    const [receipt, journal] = [join(place, 'receipt.json'), join(place, 'journal')];
    const erase = ['erase', '--records', ...phone, ...by, file, '--receipt', receipt, '--journal', journal];
    await nymline(erase);
    const first = digest(receipt);
    await nymline(erase);
    const entries = readFileSync(journal, 'utf8')
      .trim()
      .split('\n')
      .flatMap((line) => JSON.parse(line).files ?? [])
      .filter(({ name }: { name: string }) => name === receipt);
    // Whoever is killed between the entry and the file leaves the first.
    expect(entries).toEqual([
      { name: receipt, to: first },
      { name: receipt, from: first, to: digest(receipt) },
    ]);
  });

  it('that was changed is named and refused', async () => {
    const { file, by, place } = await written();
    const receipt = join(place, 'receipt.json');
    const { out: vkey } = await nymline(['audit', 'key', 'example.org/audit', join(place, 'audit.key')]);
    const key = ['--journal-key', join(place, 'audit.key')];
    await nymline(['erase', '--records', ...phone, ...by, file, '--receipt', receipt, ...key]);
    const text = readFileSync(receipt, 'utf8');
    const verify = ['erase', '--check', '--receipt', receipt, '--key', vkey.trim()];
    expect((await nymline(verify)).code).toBe(0);
    const { digest: own } = JSON.parse(text);
    const changes: ((text: string) => string)[] = [
      (each) => each.replace('"found": 1', '"found": 2'),
      (each) =>
        each.replace(
          /"pseudonyms": \[\n\s+"sha256:./,
          (start) => `${start.slice(0, -1)}${start.endsWith('0') ? 1 : 0}`,
        ),
      (each) => each.replace(own, `sha256:${'0'.repeat(64)}`),
      () => '{}',
      () => 'no JSON',
    ];
    for (const change of changes) {
      writeFileSync(receipt, change(text));
      expect(readFileSync(receipt, 'utf8')).not.toBe(text);
      const { code, out, err } = await nymline(verify);
      expect([code, out]).toEqual([1, '']);
      expect(err).toContain(basename(receipt));
      expect(err).toContain('it shows nothing');
    }
    // Whole by itself, and by nobody who has the key.
    const { digest: _, signature: _signature, ...content } = JSON.parse(text);
    content.files = [];
    const forged = {
      ...content,
      digest: `sha256:${createHash('sha256').update(JSON.stringify(content)).digest('hex')}`,
    };
    writeFileSync(receipt, JSON.stringify(forged));
    expect((await nymline(verify.slice(0, -2))).code).toBe(0);
    const { code, err } = await nymline(verify);
    expect([code, err.includes('expected to be signed by example.org/audit')]).toEqual([1, true]);
    // So is one that lacks a part.
    for (const part of ['files', 'pseudonyms', 'missing', 'unread']) {
      const { [part]: _, ...rest } = content;
      const digest = `sha256:${createHash('sha256').update(JSON.stringify(rest)).digest('hex')}`;
      writeFileSync(receipt, JSON.stringify({ ...rest, digest }));
      const { code, err } = await nymline(verify.slice(0, -2));
      expect([code, err]).toEqual([1, expect.stringContaining('got something else')]);
    }
  });
});
