import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { folder, keyring, nymline } from '../../terminal.js';

const policy = (tables: string): string => `version: 1
format: { type: dump, tables: [${tables}] }
unlisted: drop
rules:
  - { path: [src, cid_num], identifier: phone, transform: pseudonym }
  - { path: n, transform: keep }
`;

const mysql =
  'CREATE TABLE `cdr` (`src` varchar(20), `n` int);\nCREATE TABLE `cel` (`n` int, `cid_num` varchar(20), `who` varchar(20));\n' +
  "INSERT INTO `cdr` VALUES ('+12025550123',1);\n" +
  "INSERT INTO `cel` VALUES (1,'+12025550123','Ada'),\n(2,'+12025550199','It\\'s Ada');\n";

const postgres =
  'SET standard_conforming_strings = on;\nCREATE TABLE public.cel (n integer, cid_num character varying(20), who text);\n' +
  "INSERT INTO public.cel VALUES (1, '+12025550123', 'Ada\\');\n" +
  'COPY public.cel (n, cid_num, who) FROM stdin;\n2\t+12025550199\tAda\n\\.\n';

const pseudonym = expect.stringMatching(/^tel_k1_[a-z2-7]{26}$/);

it.each([
  ['mysqldump', mysql, /^INSERT INTO `cel` \(`n`, `cid_num`, `who`\) VALUES \((\d),'(tel_k1_\w+)',''\);$/gm],
  [
    'pg_dump',
    postgres,
    /^(?:INSERT INTO public\.cel \("n", "cid_num", "who"\) VALUES \(|COPY public\.cel \("n", "cid_num", "who"\) FROM stdin;\n)(\d)(?:, '|\t)(tel_k1_\w+)/gm,
  ],
])(
  'rows of %s that were quarantined pass by themselves once the policy is mended',
  async (_, dump, row) => {
    const place = folder({
      'narrow.yaml': policy('cdr'),
      'wide.yaml': policy('cdr, cel'),
      'k.json': keyring,
      'a.sql': dump,
    });
    const at = (name: string): string => join(place, name);
    const recipient = (await nymline(['quarantine', 'key', at('id.txt')])).out.trim();
    const run = await nymline([
      ...['run', '-p', at('narrow.yaml'), '-k', at('k.json'), '-o', at('out.sql'), at('a.sql')],
      ...['--quarantine', at('q'), '--recipient', recipient],
    ]);
    expect([run.code, run.err]).toEqual([3, expect.stringContaining('2 quarantined')]);
    const again = await nymline([
      ...['quarantine', 'redrive', at('q'), '-i', at('id.txt'), '-p', at('wide.yaml'), '-k', at('k.json')],
      ...['-o', at('more.sql')],
    ]);
    expect([again.code, again.err]).toEqual([0, expect.stringContaining('2 pass now')]);
    const text = readFileSync(at('more.sql'), 'utf8');
    expect([...text.matchAll(row)].map(([, n, number]) => [n, number])).toEqual([
      ['1', pseudonym],
      ['2', pseudonym],
    ]);
    expect(text).not.toMatch(/Ada|2025550/);
    // It is a dump again.
    const [first] = text.split('\n');
    expect(first).toBe(
      dump === postgres ? 'SET standard_conforming_strings = on;' : text.match(/^INSERT.*$/m)![0],
    );
    const twice = await nymline(['run', '-p', at('wide.yaml'), '-k', at('k.json'), at('more.sql')]);
    expect([twice.code, twice.out]).toEqual([0, text]);
  },
  240_000,
);
