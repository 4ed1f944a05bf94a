import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { octets } from '../../src/octets.js';
import type { PolicyDocument } from '../../src/policy/document.js';
import { rewrite } from './rewrite.js';

const rules: PolicyDocument['rules'] = [
  { path: 'who', transform: 'replace', with: `<X\\'>` },
  { path: 'gone', transform: 'drop' },
  { path: 'ip', identifier: 'ip', transform: 'truncate' },
];
const run = (
  input: string,
  tables: readonly string[] = ['t'],
  more: Partial<PolicyDocument> = {},
  part?: number,
) =>
  rewrite(
    { format: { type: 'dump', tables }, rules, ...more } as never,
    input,
    part === undefined ? {} : { parts: [part] },
  );
const X = `'<X\\\\''>'`;
const define = 'CREATE TABLE `t` (\n  `who` text,\n  `gone` varchar(200) NOT NULL,\n  `n` int NOT NULL\n);\n';

/** What MySQL reads of literals, by its manual (9.1.1): written apart from the code that it judges. */
function literals(row: string): (string | number | null)[] {
  const values: (string | number | null)[] = [];
  let at = 0;
  const expectOne = (character: string): void => {
    if (row[at++] !== character) throw new Error(`expected ${character} at ${at - 1}`);
  };
  expectOne('(');
  for (;;) {
    if (row[at] === "'") {
      let text = '';
      for (at++; ; at++) {
        if (row[at] === '\\') {
          const next = row[++at]!;
          text += { n: '\n', r: '\r', t: '\t', '0': '\0', b: '\b', Z: '\x1a' }[next] ?? next;
        } else if (row[at] === "'") {
          if (row[at + 1] !== "'") break;
          text += row[at++];
        } else if (at >= row.length) throw new Error('expected a quote');
        else text += row[at];
      }
      at++;
      values.push(text);
    } else {
      const word = /^(?:NULL|-?\d+)/.exec(row.slice(at))![0];
      at += word.length;
      values.push(word === 'NULL' ? null : Number(word));
    }
    if (row[at] === ')') return values;
    expectOne(',');
  }
}

describe('rows of INSERT', () => {
  it.each([
    ['a text', "('a','b',1)", `(${X},'',1)`],
    ['a quote that is doubled', "('it''s','b''',1)", `(${X},'',1)`],
    ['a quote behind a backslash', "('it\\'s, (x); ','\\\\',1)", `(${X},'',1)`],
    ['nothing', "(NULL,'',1)", "(NULL,'',1)"],
    ['a number', '(7,7,7)', `(${X},0,7)`],
    ['words that are no values', '(DEFAULT,null,TRUE)', '(DEFAULT,null,TRUE)'],
    ['a word without its quotes', '(alice,bob,1)', `(${X},0,1)`],
    ['bytes in hexadecimal digits', "(0x616c696365,X'41',1)", `(0x3c585c273e,'',1)`],
    ['a character set', "(_utf8mb4'a',_binary 'b',1)", `(_utf8mb4${X},'',1)`],
    ['blanks', "( 'a' , 'b' ,\n 1 )", `( ${X} , '' ,\n 1 )`],
  ])('have %s', (_, before, after) => {
    const { text, quarantined } = run(`${define}INSERT INTO \`t\` VALUES ${before};\n`);
    expect(text).toBe(`${define}INSERT INTO \`t\` VALUES ${after};\n`);
    expect(quarantined).toEqual([]);
  });

  it.each([
    ['the first', "('a'),('a','b',1),('c','d',2)", `(${X},'',1),(${X},'',2)`],
    ['one between', "('a','b',1),('a'),\n('c','d',2)", `(${X},'',1),\n(${X},'',2)`],
    ['the last', "('a','b',1),('c')", `(${X},'',1)`],
  ])('go with their comma: %s', (_, before, after) => {
    const { text, quarantined } = run(`${define}INSERT INTO t VALUES ${before};\nCOMMIT;\n`);
    expect(text).toBe(`${define}INSERT INTO t VALUES ${after};\nCOMMIT;\n`);
    expect(quarantined.length).toBe(1);
  });

  it('go with their statement where none comes out', () => {
    const { text } = run(`${define}INSERT INTO t VALUES ('a'),('b');\nCOMMIT;\n`);
    expect(text).toBe(`${define}\nCOMMIT;\n`);
  });

  it('are read by the names beside the table, where those are another order', () => {
    const input = "REPLACE INTO `d`.`t` (`n`, `ip`) VALUES (1,'192.0.2.17');\n";
    expect(run(input).text).toBe("REPLACE INTO `d`.`t` (`n`, `ip`) VALUES (1,'192.0.2.0');\n");
  });

  it('are quarantined where nobody says their columns, and those of other tables', () => {
    expect(run("INSERT INTO t VALUES ('a','b',1);\n")).toMatchObject({
      text: '\n',
      quarantined: [expect.any(String)],
    });
    expect(run("INSERT INTO u (who) VALUES ('a'),('b');\n")).toMatchObject({
      text: '\n',
      quarantined: [expect.any(String), expect.any(String)],
    });
  });

  it.each([
    ['one added in front', 'ALTER TABLE t ADD x int FIRST;'],
    ['one moved', 'ALTER TABLE `t` MODIFY n int AFTER who;'],
    ['one dropped', 'ALTER TABLE t DROP COLUMN n;'],
    ['one renamed', 'ALTER TABLE t RENAME COLUMN n TO m;'],
  ])('are not read by a definition whose columns have changed: %s', (_, statement) => {
    const rows = "INSERT INTO t VALUES ('a','b',1);\n";
    expect(run(`${define}${statement}\n${rows}`)).toMatchObject({
      text: `${define}${statement}\n\n`,
      quarantined: [expect.stringContaining('expected the columns of the table')],
    });
    const key = 'ALTER TABLE t ADD PRIMARY KEY (n);\nALTER TABLE t MODIFY n int NOT NULL AUTO_INCREMENT;\n';
    expect(run(`${define}${key}${rows}`).quarantined).toEqual([]);
  });

  it('are read by the definition of their own schema', () => {
    const other = 'CREATE TABLE b.t (n text, who text);\n';
    const input = `CREATE TABLE a.t (who text, n text);\n${other}INSERT INTO a.t VALUES ('alice','1');\nINSERT INTO b.t VALUES ('1','alice');\n`;
    expect(run(input).text).toBe(input.replaceAll("'alice'", X));
  });

  it('are read by names beside the table in capitals or not, as SQL does', () => {
    const input = `${define}INSERT INTO t (N, WHO) VALUES (1,'alice');\n`;
    expect(run(input).text).toBe(input.replace("'alice'", X));
  });

  it('keep what stands in front of the first, and their end, wherever the input is cut', () => {
    const bare = 'INSERT INTO t (other) VALUES (1),(2);\n';
    const broken = `${define}INSERT INTO t VALUES ('a','b',1)\nON DUPLICATE KEY UPDATE who='alice';\nCOMMIT;\n`;
    expect(run(bare, ['t'], {}, 1).text).toBe(bare);
    expect(run(broken, ['t'], {}, 1).text).toBe(run(broken).text);
    expect(run(broken).text).toContain(`VALUES (${X},'',1);\n`);
    const behind = broken
      .replace(')\nON', ') ON')
      .replace('COMMIT;\n', `INSERT INTO t VALUES ('a','b',2);\n`);
    expect(run(behind, ['t'], {}, 1).text).toBe(run(behind).text);
    expect(run(behind).text).toContain(`VALUES (${X},'',1);\nINSERT INTO`);
  });

  it('end with their statement where something behind them cannot be read', () => {
    const input = `${define}INSERT INTO t VALUES ('a','b',1),('c',f('alice'),2);\nDROP TABLE alice;\nINSERT INTO t VALUES ('a','b',1);\n`;
    const { text } = run(input);
    // What follows may be the rest of a text.
    expect(text).toBe(`${define}INSERT INTO t VALUES (${X},'',1);\n\nINSERT INTO t VALUES (${X},'',1);\n`);
  });

  it('end with their statement where one is too long', () => {
    const input = `${define}INSERT INTO t VALUES ('a','b',1),('c','${'d'.repeat(5000)}',2);\n${define}`;
    const { text } = rewrite({ format: { type: 'dump' }, rules } as never, input, {
      maxRecordBytes: 1000,
    } as never);
    expect(text).not.toContain('dd');
    expect(text).toContain(`VALUES (${X},'',1)`);
  });

  it('are read by the standard where the dump says so: a backslash is itself', () => {
    const pg = 'SET standard_conforming_strings = on;\n';
    const row = "INSERT INTO t (who, n, gone) VALUES ('a\\', 1, 'it''s');\n";
    expect(run(pg + row).text).toBe(`${pg}INSERT INTO t (who, n, gone) VALUES ('<X\\''>', 1, '');\n`);
    const sqlite = 'PRAGMA foreign_keys=OFF;\nBEGIN TRANSACTION;\n';
    expect(run(sqlite + row).text).toContain(`VALUES ('<X\\''>', 1, '')`);
    expect(run(`${pg}INSERT INTO t (who, n) VALUES (E'a\\'b', 1);\n`).text).toContain(`(E${X}, 1)`);
  });

  it('come out as they were but for what rules say, whatever their texts hold', () => {
    const text = fc.string({
      unit: fc.constantFrom("'", '\\', '\n', ',', ')', '(', ';', 'a', '-', '/', '*', 'é'),
    });
    const quoted = (value: string): string =>
      `'${value.replace(/[\\']/g, (mark) => `\\${mark}`).replace(/\n/g, '\\n')}'`;
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text, fc.nat()), { minLength: 1, maxLength: 5 }), (rows) => {
        const values = rows.map(([who, kept, n]) => `(${quoted(`w${who}`)},${quoted(kept)},${n})`);
        const input = `INSERT INTO t (who,kept,n) VALUES ${values.join(',')};\n`;
        const out = run(input).text.slice('INSERT INTO t (who,kept,n) VALUES '.length, -2);
        let at = 0;
        for (const [, kept, n] of rows) {
          const found = literals(out.slice(at));
          expect(found).toEqual(["<X\\'>", kept, n]);
          at += `(${X},${quoted(kept)},${n}),`.length;
        }
        expect(run(input, ['t'], {}, 1).text).toBe(run(input).text);
      }),
    );
  });
});

describe('rows of COPY', () => {
  const copy = (rows: string): string => `COPY public.t (who, gone, n, ip) FROM stdin;\n${rows}\\.\n`;

  it('have cells with tabs between them', () => {
    expect(run(copy('a\\tb\tc\\\\\t1\t192.0.2.17\n\\N\t\\N\t\\N\t\n')).text).toBe(
      copy("<X\\\\'>\t\\N\t1\t192.0.2.0\n\\N\t\\N\t\\N\t\n"),
    );
  });

  it('are quarantined where their cells are too many, or of another table', () => {
    expect(run(copy('a\tb\t1\t192.0.2.17\tx\n'))).toMatchObject({
      text: copy(''),
      quarantined: [expect.any(String)],
    });
    expect(run(copy('a\tb\t1\t192.0.2.17\n'), ['u'])).toMatchObject({
      text: copy(''),
      quarantined: [expect.any(String)],
    });
  });

  it('are quarantined in another format of theirs, whatever they look like', () => {
    const { text } = run('COPY t (who) FROM stdin WITH (FORMAT csv);\nSET alice = 1;\n\\.\nCOMMIT;\n');
    expect(text).toBe('COMMIT;\n');
  });
});

describe('what stands around the rows', () => {
  it.each([
    '-- MySQL dump 10.19  Distrib 10.6.12-MariaDB, for debian-linux-gnu (x86_64)\n',
    '-- Host: localhost    Database: asteriskcdrdb\n',
    '/*M!999999\\- enable the sandbox mode */ \n',
    "/*!40101 SET @OLD_SQL_MODE=@@SQL_MODE, SQL_MODE='NO_AUTO_VALUE_ON_ZERO' */;\n",
    'SET SQL_MODE = "NO_AUTO_VALUE_ON_ZERO";\n',
    ' SET character_set_client = utf8mb4 ;\n',
    '/*!50003 SET @saved_cs_client      = @@character_set_client */ ;\n',
    'DROP TABLE IF EXISTS `t`;\n',
    '/*!40000 ALTER TABLE `t` DISABLE KEYS */;\n',
    'ALTER TABLE `t`\n  ADD PRIMARY KEY (`id`);\n',
    'ALTER TABLE `t`\n  MODIFY `id` int NOT NULL AUTO_INCREMENT, AUTO_INCREMENT=12345678;\n',
    'ALTER TABLE ONLY public.t ALTER COLUMN id SET DEFAULT 1;\n',
    "SELECT pg_catalog.setval('public.t_id_seq', 12345678, true);\n",
    '-- Data for Name: t; Type: TABLE DATA; Schema: public; Owner: asterisk\n',
    '\\connect asterisk\n',
  ])('stays: %s', (input) => {
    expect(run(input)).toMatchObject({ text: input, quarantined: [] });
  });

  it.each([
    '-- Exported for Alice, 202-555-0123\n',
    '-- Host: 192.0.2.17    Database: x\n',
    '/* asked for by Alice */;\n',
    'SET @caller = 12025550123;\n',
    '/*!40101 SET @caller=12025550123 */;\n',
    "/*!40101 SET NAMES utf8, @caller='+12025550123' */;\n",
    "UPDATE t SET who = 'alice';\n",
    'GRANT ALL ON t TO alice;\n',
    "COMMENT ON TABLE t IS 'alice';\n",
    '/*!50017 DEFINER=`alice`@`192.0.2.17`*/;\n',
    'CREATE TABLE t (\n  who text -- as Alice wants it\n);\n',
    "CREATE TABLE t (who text) AS SELECT 'alice' AS who;\n",
    '12025550123 alice\n',
    "'alice;\n",
  ])('is quarantined: %s', (input) => {
    const { text, quarantined } = run(input);
    expect(text.trim()).toBe('');
    expect(quarantined.length).toBe(1);
  });

  it('has room for pseudonyms where the table is one whose rows are read', () => {
    const narrow =
      'CREATE TABLE u (\n  a varchar(32) NOT NULL,\n  b character varying(200),\n  c char(8)\n);\n';
    expect(run(narrow, ['u']).text).toBe(
      'CREATE TABLE u (\n  a varchar(128) NOT NULL,\n  b character varying(200),\n  c varchar(128)\n);\n',
    );
    expect(run(narrow).text).toBe(narrow);
  });
});

describe('a definition', () => {
  it.each([
    "`who` varchar(20) DEFAULT '+12025550123'",
    "`who` enum('(202) 555-0123','x')",
    "`who` text COMMENT 'ask alice@example.org'",
    "`who` text COMMENT 'from 192.0.2.17'",
    "`who` text, CHECK (`who` <> '2001:db8::17')",
    '`who` varchar(20) DEFAULT 2025550123',
    '`who` varchar(202-555-0123)',
    '`who` varchar(20) sip:+12025550123@example.org NULL',
    '`who` text /*!50100 KEY_BLOCK_SIZE=2025550123 */',
  ])('goes that holds a number or an address, and its rows do not: %s', (column) => {
    const { text, quarantined } = run(`CREATE TABLE t (${column});\nINSERT INTO t VALUES ('a');\n`);
    expect(text).toBe(`\nINSERT INTO t VALUES (${X});\n`);
    expect(quarantined).toEqual([
      'ERR_RECORD_SYNTAX record 1: expected a definition without a number or an address in it',
    ]);
  });

  it.each([
    "`at` datetime NOT NULL DEFAULT '0000-00-00 00:00:00'",
    "`rate` decimal(20,8) DEFAULT '1.00000000'",
    "`ip` varchar(128) DEFAULT '127.0.0.1'",
    "`who` varchar(128) DEFAULT '' COMMENT 'RFC 3261, 20.20'",
    "id bigint DEFAULT nextval('public.cdr_id_seq'::regclass) NOT NULL",
  ])('stays with %s', (column) => {
    expect(run(`CREATE TABLE t (${column});\n`).text).toBe(`CREATE TABLE t (${column});\n`);
  });

  it('stays with what its table counts, and parts of a day', () => {
    const definition =
      'CREATE TABLE t (\n  a int\n) ENGINE=InnoDB AUTO_INCREMENT=2025550123 MAX_ROWS=1000000000\n' +
      '/*!50100 PARTITION BY RANGE (a)\n(PARTITION p20261124 VALUES LESS THAN (738000)) */;\n';
    expect(run(definition)).toMatchObject({ text: definition, quarantined: [] });
  });

  it('is read of a table that the format names, whatever its name', () => {
    const input = 'CREATE TABLE `cdr_20261124` (a text);\nINSERT INTO `cdr_20261124` VALUES (1);\n';
    expect(run(input, ['cdr_20261124']).quarantined).toEqual([]);
    expect(run(input).text.trim()).toBe('');
  });

  it.each([
    'INSERT INTO t2025550123 (a) VALUES (1);\n',
    'INSERT INTO t (a2025550123b) VALUES (1);\n',
    'COPY public.t2025550123 (a) FROM stdin;\nx\n\\.\n',
    'COPY t (a, "n2025550123") FROM stdin;\nx\ty\n\\.\n',
  ])('of rows has no number for a name: %s', (input) => {
    const { text, quarantined } = run(input);
    expect(text.trim()).toBe('');
    expect(quarantined.length).toBeGreaterThan(0);
  });
});

describe('what else a dump says', () => {
  it.each([
    "SET @owner = '+1 202 555 0123';",
    "/*!40101 SET @owner='+1 202 555 0123' */;",
    "ALTER TABLE t ADD x varchar(20) DEFAULT '202 555 0123';",
    "ALTER TABLE t ADD x varchar(20) DEFAULT '192.0.2.123';",
    "SET @owner = '2001:db8::0123';",
    "SELECT pg_catalog.setval('public.n2025550123', 7, true);",
    '-- Host: a202-555-0123    Database: calls',
    '\\connect n2025550123',
    '-- Server version\t+12025550123',
  ])('goes with a number in it, however it is parted: %s', (line) => {
    expect(run(`${line}\nCOMMIT;\n`).text.trim()).not.toMatch(/123/);
  });
});

describe('what comes in many parts', () => {
  const table = 'CREATE TABLE `cdr` (`a` int, `from` varchar(20));\n';
  it.each([
    ['a text', `${table}INSERT INTO \`cdr\` VALUES\n(0,''),\n(1,'`, "it''s \\'x\\' ", "'),(2,'b');\n"],
    [
      'a text of PostgreSQL',
      `SET standard_conforming_strings = on;\n${table}INSERT INTO cdr VALUES (1,E'`,
      "it''s \\' (",
      "');\n",
    ],
    ['values', `${table}INSERT INTO \`cdr\` VALUES (1`, ',2', ');\n'],
    ['a line of COPY', 'COPY cdr (a, "from") FROM stdin;\n1\t', 'x', '\n'],
    ['a definition', 'CREATE TABLE `cdr` (`a` int', ', `b` int', ');\n'],
  ])('is looked through once: %s', (_, start, unit, end) => {
    const text = start + unit.repeat(2 ** 17 / unit.length) + end;
    let read = 0;
    const latin1 = vi.spyOn(octets, 'latin1').mockImplementation((bytes, from = 0, to = bytes.length) => {
      read += to - from;
      return Buffer.from(bytes.buffer, bytes.byteOffset + from, to - from).toString('latin1');
    });
    try {
      const many = rewrite({ format: 'dump', rules }, text, { parts: [512] });
      latin1.mockRestore();
      expect(read).toBeLessThan(8 * text.length);
      expect(many).toEqual(rewrite({ format: 'dump', rules }, text));
    } finally {
      latin1.mockRestore();
    }
  });
});
