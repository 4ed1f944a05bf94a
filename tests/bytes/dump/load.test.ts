/**
 * A dump that was rewritten loads: in the deep tests, by PostgreSQL itself, where the registry of packages has it.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { folder } from '../../cli/terminal.js';

const place = folder({ 'package.json': '{}' });
const isThere =
  process.env.NYMLINE_DEEP !== undefined &&
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
