/**
 * The statements of docs/rights.md, by engines that are installed for it: in the deep tests, and where the registry of
 * packages can be reached.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { subject } from '../../src/rights.js';
import { folder } from '../cli/terminal.js';
import { isDeep } from '../deep.js';
import { outputsOf, person, ring } from './world.js';

const page = readFileSync(new URL('../../docs/rights.md', import.meta.url), 'utf8');
const [, statements = ''] = /\*\*PostgreSQL\*\*\n\n```sql\n(.*?)```/s.exec(page) ?? [];
const [access, byField, byRecord] = statements
  .split(/^--.*\n/m)
  .slice(1)
  .map((each) => each.trim()) as [string, string, string];

const place = folder({ 'package.json': '{}' });
const isThere =
  isDeep &&
  spawnSync('npm', ['install', '--no-audit', '--no-fund', '@electric-sql/pglite', '@duckdb/node-api'], {
    cwd: place,
  }).status === 0;

interface Engine {
  run(sql: string): Promise<readonly Record<string, unknown>[]>;
}

const load = (name: string) =>
  import(pathToFileURL(createRequire(join(place, 'package.json')).resolve(name)).href);

const engines: Readonly<Record<string, () => Promise<Engine>>> = {
  async PostgreSQL() {
    const { PGlite } = await load('@electric-sql/pglite');
    const db = new PGlite();
    return { run: async (sql) => (await db.query(sql)).rows };
  },
  async DuckDB() {
    const { DuckDBInstance } = await load('@duckdb/node-api');
    const db = await (await DuckDBInstance.create(':memory:')).connect();
    return {
      run: async (sql) =>
        (
          await db.runAndReadAll(sql.replaceAll('SELECT FROM subject', 'SELECT 1 FROM subject'))
        ).getRowObjects(),
    };
  },
};

const quote = (text: string): string => `'${text.replaceAll("'", "''")}'`;

describe.skipIf(!isThere).each(Object.keys(engines))('%s (in the deep tests)', (name) => {
  it('finds a person, and erases them', async () => {
    const { policy, own, whole, rest } = outputsOf('json');
    const rows = JSON.parse(whole.toString()).calls as Record<string, string>[];
    const texts = subject(policy, ring, person).pseudonyms.map(({ pseudonym }) => pseudonym);
    const { run } = await engines[name]!();
    const all = (): Promise<readonly Record<string, unknown>[]> => run('SELECT * FROM calls ORDER BY id');
    const fill = async (): Promise<void> => {
      const values = rows.map(
        ({ from, to, note }, i) => `(${i}, ${[from!, to!, note!].map(quote).join(', ')})`,
      );
      await run(`INSERT INTO calls VALUES ${values.join(', ')}`);
    };
    await run('CREATE TABLE subject (pseudonym text PRIMARY KEY)');
    await run(`INSERT INTO subject VALUES ${texts.map((each) => `(${quote(each)})`).join(', ')}`);
    await run('CREATE TABLE calls (id integer, caller text, callee text, note text)');
    await fill();

    expect((await run(access)).map(({ id }) => id).toSorted((a, b) => Number(a) - Number(b))).toEqual([
      ...own,
    ]);
    await run(byField);
    expect(await run(access)).toEqual([]);
    const after = await all();
    expect(after).toHaveLength(rows.length);
    after.forEach(({ caller, callee, note }, i) => {
      const { from, to, note: text } = rows[i]!;
      if (!own.has(i)) expect([caller, callee, note]).toEqual([from, to, text]);
    });
    await run('DELETE FROM calls');
    await fill();
    await run(byRecord);
    const left = (await all()).map(({ caller, callee, note }) => ({ from: caller, to: callee, note }));
    const wanted = (JSON.parse(rest.toString()).calls as Record<string, string>[]).map(
      ({ from, to, note }) => ({
        from,
        to,
        note,
      }),
    );
    expect(left).toEqual(wanted);
  }, 120_000);
});

it('has statements for three things', () => {
  expect([access, byField, byRecord].map((each) => each.split(' ', 1)[0])).toEqual([
    'SELECT',
    'UPDATE',
    'DELETE',
  ]);
});
