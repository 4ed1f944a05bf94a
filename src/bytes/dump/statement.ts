/**
 * @module
 * The statements of a dump: where each ends, and which may stay as they are. A program makes a dump, so there is a list of what
 * may stay: definitions of tables and the settings around them. Anything else may contain a value, and is not written.
 */

/** Whether a backslash in quotes escapes the next character, as in MySQL, or is an ordinary character, as in PostgreSQL and SQLite. */
export type Escapes = 'backslash' | 'none';

/** More has to come before it can be told. */
export const unfinished = -1;
/** It is not written as it should be. */
export const broken = -2;

/** @param at - of the opening quote. @returns the place after the closing one; {@link unfinished} */
export function quotedEnd(text: string, at: number, escapes: Escapes): number {
  const quote = text[at]!;
  const slashes = escapes === 'backslash' && quote !== '`';
  for (let i = at + 1; i < text.length; i++) {
    const character = text[i];
    if (slashes && character === '\\') i++;
    else if (character === quote) {
      if (i + 1 === text.length) return unfinished;
      if (text[i + 1] !== quote) return i + 1;
      i++;
    }
  }
  return unfinished;
}

/** The next character that begins something inside which a semicolon does not end the statement. */
const special = /[;'"`]|--|\/\*/g;

/** @returns the place after the semicolon that ends a statement; {@link unfinished} */
export function statementEnd(text: string, from: number, escapes: Escapes): number {
  for (let at = from; ; ) {
    special.lastIndex = at;
    const match = special.exec(text);
    if (match === null) return unfinished;
    const [found] = match;
    if (found === ';') return match.index + 1;
    if (found === '--') at = text.indexOf('\n', match.index);
    else if (found === '/*') at = text.indexOf('*/', match.index + 2) + 1 || unfinished;
    else at = quotedEnd(text, match.index, escapes);
    if (at < 0) return unfinished;
  }
}

const table = '[`"]?[\\w$]{1,64}[`"]?';
const time = '\\d{4}-\\d\\d-\\d\\d +\\d{1,2}:\\d\\d:\\d\\d';
const version = '[\\w.+~ ,()-]{1,80}';

/** What mysqldump, mariadb-dump, pg_dump and phpMyAdmin write about a dump, without a value in it. */
const comments = new RegExp(
  `^(?:--|#)(?: ?-*| (?:${[
    `(?:MySQL|MariaDB) dump ${version}`,
    'Host: [A-Za-z][\\w.-]{0,63} +Database: [\\w-]{0,64}',
    `Server version\\s${version}`,
    `(?:Table structure for|Dumping data for|Indexes for(?: dumped)?|AUTO_INCREMENT for(?: dumped)?|Constraints for(?: dumped)?) tables? ?(?:${table})?`,
    `Dump completed(?: on ${time})?`,
    'PostgreSQL database dump(?: complete)?',
    `Dumped (?:from database|by pg_dump) version ${version}`,
    '(?:Data for )?Name: [\\w -]{1,80}; Type: [A-Z ]{1,40}; Schema: [\\w-]{1,64}; Owner: [\\w-]{0,64}',
    'phpMyAdmin SQL Dump',
    '(?:version|PHP Version:|Server version:) [\\w.+~-]{1,40}',
    `Database: ${table}`,
  ].join('|')}))\\s*$`,
);

const setting = `@*[\\w@.]{1,64} *:?=(?: *@*[\\w@.:]{1,64}| ?'[\\w ,+:/-]{0,80}'| ?"[\\w ,+:/-]{0,80}")`;

/** Code that MySQL and MariaDB run from a certain version on. */
const conditional = new RegExp(
  `^/\\*M?!\\d{5,6}(?:\\\\- enable the sandbox mode| SET (?:NAMES \\w{1,16}|(?:SESSION )?${setting}(?:, ?${setting})*)| ?ALTER TABLE ${table} (?:DISABLE|ENABLE) KEYS) ?\\*/ ?;?$`,
);

const named = '(?:[`"]?[\\w$-]{1,64}[`"]?\\.)?[`"]?[\\w$-]{1,64}[`"]?';

/** What sets the stage for the rows. */
const stage = new RegExp(
  `^(?:${[
    `SET (?:NAMES \\w{1,16}|(?:SESSION )?${setting}(?:, ?${setting})*|\\w{1,64} (?:TO|=) (?:'[\\w ,:/-]{0,40}'|\\w{1,40}))`,
    '(?:START TRANSACTION|BEGIN(?: TRANSACTION)?|COMMIT|UNLOCK TABLES)',
    'PRAGMA \\w{1,40} ?= ?\\w{1,16}',
    `LOCK TABLES ${named} WRITE`,
    `DROP (?:TABLE|INDEX|SEQUENCE)(?: IF EXISTS)? ${named}(?: CASCADE)?`,
    `USE ${table}`,
    `ALTER TABLE(?: IF EXISTS)?(?: ONLY)? ${named}\\s[\\w\\s\`"(),.=$:']{1,4000}`,
    `ALTER (?:SEQUENCE|TABLE) ${named} OWNE[RD] (?:TO|BY) [\\w."$]{1,200}`,
    `CREATE (?:UNIQUE )?INDEX ${named} ON [\\w\\s\`"(),.$]{1,1000}`,
    `CREATE SEQUENCE ${named}[\\w\\s]{0,400}`,
    "SELECT pg_catalog\\.setval\\('[\\w.\"$]{1,140}', \\d{1,19}, (?:true|false)\\)",
    "SELECT pg_catalog\\.set_config\\('search_path', '', false\\)",
  ].join('|')}) ?;$`,
  'i',
);

const alters = new RegExp(`^ALTER TABLE(?: IF EXISTS)?(?: ONLY)? (${named})\\s([\\s\\S]*)$`, 'i');
const moves =
  /\b(?:ADD|DROP)\s+(?!(?:PRIMARY|UNIQUE|KEY|INDEX|CONSTRAINT|FOREIGN|FULLTEXT|SPATIAL|CHECK|PARTITION|DEFAULT|NOT|GENERATED|IDENTITY)\b)|\b(?:CHANGE|RENAME|FIRST|AFTER)\b/i;

/** `CREATE TABLE` up to its name; the columns are read in `table.ts`. */
export const creates = new RegExp(
  `^CREATE (?:TABLE|UNLOGGED TABLE)(?: IF NOT EXISTS)? (${named})\\s*\\(`,
  'i',
);

/** As far as the rows. */
export const inserts = new RegExp(
  `(?:INSERT|REPLACE)(?: IGNORE| LOW_PRIORITY| DELAYED)? INTO (${named})\\s*(?:\\(([\\w\\s\`",$.]{1,20000})\\)\\s*)?VALUES\\s*(?=\\()`,
  'iy',
);

export const copies = new RegExp(
  `^COPY (${named})(?: \\(([\\w\\s\`",$.]{1,20000})\\))? FROM stdin(;| WITH.*;)\\s*$`,
  'i',
);

/** Commands of psql itself. */
export const command = /^\\(?:connect (?!.*(?:\d-?){7})[\w"-]{1,64}|(?:un)?restrict \w{1,128})\s*$/;

const telling =
  /\d{7}|(?:\d[ .()/-]{0,2}){10}|\d(?:\.\d{1,3}){3}|[\da-f]{1,4}:[\da-f]{0,4}:[\da-f]|[\w"'+-]@[\w[]/i;

/** Whether a text contains an address, or digits that may be somebody's number, however they are separated. */
export const tells = (text: string): boolean => telling.test(text);

/** A comment on a line of its own. */
export const isComment = (line: string): boolean => comments.test(line) && !tells(line.replace(moment, ''));
const moment = new RegExp(time);
export const isConditional = (statement: string): boolean =>
  conditional.test(statement) && !tells(statement.replace(/^\/\*M?!\d+/, ''));
/** @param statement - with its semicolon, and without a comment in it */
export const isStage = (statement: string): boolean =>
  stage.test(statement) && !tells(withoutCounters(statement));

/** A statement without the numbers that a table counts, or expects to count. */
export const withoutCounters = (statement: string): string =>
  statement.replace(
    /\b(?:AUTO_INCREMENT|AVG_ROW_LENGTH|M(?:AX|IN)_ROWS) ?= ?\d{1,19}|(?<=^SELECT pg_catalog\.setval\('[^']*', )\d{1,19}/gi,
    '',
  );

const partsOf = (written: string): string[] =>
  (written.match(/`[^`]*`|"[^"]*"|[^.`"]+/g) ?? ['']).map((part) => part.replace(/^[`"]|[`"]$/g, '').trim());

/** The last part of a name, without its quotes: `public."cdr"` is `cdr`. */
export const bareName = (written: string): string => partsOf(written).at(-1)!;
/** All parts of it: two schemas may have a table of one name. */
export const fullName = (written: string): string => partsOf(written).join('.');

/** Whether a statement moves, adds or removes columns of a table. @returns the name of the table, as it is written */
export function alteredTable(statement: string): string | undefined {
  const [, table, what = ''] = alters.exec(statement) ?? [];
  return moves.test(what) ? table : undefined;
}

/** @param list - names with commas between them */
export const namesIn = (list: string): string[] => list.split(',').map((each) => bareName(each.trim()));
