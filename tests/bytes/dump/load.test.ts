/**
 * A dump that was rewritten loads: in the deep tests, by PostgreSQL and MariaDB themselves, where the registries of packages
 * have them.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { folder } from '../../cli/terminal.js';
import { unpackDebian } from '../../debian.js';
import { isDeep } from '../../deep.js';

const place = folder({ 'package.json': '{}' });
const isThere =
  isDeep &&
  spawnSync('npm', ['install', '--no-audit', '--no-fund', '@electric-sql/pglite'], { cwd: place }).status ===
    0;

/** What was there before: `pg_dump` of some tables leaves roles and sequences out. */
const before = 'CREATE ROLE kamailio; CREATE SEQUENCE public.acc_id_seq;';

/** What psql takes for the rows of `COPY`, and its own commands. */
const rows = /^(COPY [^;]*) FROM stdin;\n([\s\S]*?)^\\\.\n/m;
const commands = /^\\(?:un)?restrict .*\n/gm;

describe.skipIf(!isThere)('PostgreSQL (in the deep tests)', () => {
  it('takes a dump of Kamailio, its rows by COPY and by INSERT', async () => {
    const { PGlite } = await import(
      pathToFileURL(createRequire(join(place, 'package.json')).resolve('@electric-sql/pglite')).href
    );
    const db = new PGlite();
    await db.exec(before);
    const file = new URL('../../fixtures/presets/kamailio-dump.golden.sql', import.meta.url);
    let rest = readFileSync(file, 'utf8').replace(commands, '');
    for (let match = rows.exec(rest); match !== null; match = rows.exec(rest)) {
      const [all, copy, values] = match;
      await db.exec(rest.slice(0, match.index));
      await db.query(`${copy} FROM '/dev/blob'`, [], { blob: new Blob([values!]) });
      rest = rest.slice(match.index + all.length);
    }
    await db.exec(rest);
    const count = async (what: string) =>
      (await db.query(`SELECT count(*)::int AS n FROM ${what}`)).rows[0].n;
    expect(await count('public.acc')).toBe(18);
    expect(await count('public.missed_calls')).toBe(5);
    expect(await count("public.acc WHERE src_user LIKE 'tel\\_k1\\_%'")).toBe(9);
    expect(await count('public.acc WHERE sip_code ~ $$^\\d{3}$$')).toBe(18);
    await db.close();
  }, 120_000);
});

const debian = !isDeep
  ? undefined
  : unpackDebian('mariadb-server-core', 'liburing2', 'libaio1', 'libnuma1', 'libpcre2-8-0');

describe.skipIf(debian === undefined)('MariaDB (in the deep tests)', () => {
  it('takes a dump of Asterisk, and refuses the rows that are broken in it', () => {
    const file = (name: string) =>
      readFileSync(new URL(`../../fixtures/presets/${name}`, import.meta.url), 'utf8');
    const golden = load(file('asterisk-dump.golden.sql'));
    expect(golden.errors).toEqual([]);
    expect(golden.told).toEqual(['14 7', '10 10']);
    expect(load(file('asterisk-dump.sql')).errors).toEqual([expect.stringContaining('Column count')]);
  }, 120_000);
});

/** Loads a dump into a server of its own, that ends behind it. @returns its errors, and what is in the tables then */
function load(dump: string): { readonly errors: string[]; readonly told: string[] } {
  const data = folder({ 'data/none': '' });
  const tell = (what: string, name: string): string =>
    `SELECT ${what} INTO OUTFILE '${join(data, name)}' FIELDS TERMINATED BY ' ' FROM ${name};`;
  const input = [
    // A statement a line, as it is read here.
    "SET sql_mode = 'STRICT_ALL_TABLES';",
    'CREATE DATABASE asterisk;',
    'USE asterisk;',
    dump,
    tell("count(*), sum(src LIKE 'tel\\_k1\\_%')", 'cdr'),
    tell('count(*), count(eventtime)', 'cel'),
  ].join('\n');
  const libraries = ['usr/lib', 'lib'].map((each) => join(debian!, each, 'x86_64-linux-gnu')).join(':');
  const server = spawnSync(
    join(debian!, 'usr/sbin/mariadbd'),
    [
      '--no-defaults',
      '--bootstrap',
      '--user=root',
      '--innodb-log-file-size=8M',
      `--datadir=${join(data, 'data')}`,
      `--lc-messages-dir=${join(debian!, 'usr/share/mysql')}`,
    ],
    { input, encoding: 'utf8', env: { ...process.env, LD_LIBRARY_PATH: libraries } },
  );
  return {
    errors: server.stderr.split('\n').filter((line) => line.startsWith('ERROR')),
    told:
      server.status === 0 ? ['cdr', 'cel'].map((name) => readFileSync(join(data, name), 'utf8').trim()) : [],
  };
}
