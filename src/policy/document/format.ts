/**
 * @module
 * How records are written down, as types: what a person may write, and what is made of it when it is checked.
 */
import type { Filled } from './filled.js';

/** How records are written down: a word, or an object with more about it. */
export type FormatDocument =
  | FormatWord
  | { readonly type: 'ndjson' }
  | { readonly type: 'sip' }
  | { readonly type: GrammarName }
  | JsonFormat
  | CsvFormat
  | TsvFormat
  | ZeekFormat
  | W3cFormat
  | LineFormat
  | FixedFormat
  | XmlFormat
  | DumpFormat
  | KindsFormat
  | EnvelopeFormat;

export type FormatWord =
  | 'ndjson'
  | 'json'
  | 'csv'
  | 'tsv'
  | 'zeek'
  | 'w3c'
  | 'smdr'
  | 'sip'
  | 'xml'
  | 'dump'
  | GrammarName
  | EnvelopeName;

// Lines whose grammar is known by its name.
export type GrammarName =
  | 'acc'
  | 'common'
  | 'combined'
  | 'alb'
  | 'elb'
  | 'envoy'
  | 'haproxy'
  | 'queue_log'
  | 'nginx_proxy_manager'
  | 'meraki'
  | 'radius'
  | 'squid'
  | 'syslog'
  | 'rfc3164';

/** Documents: each top-level value is a record, and so is each element of a top-level array. */
export interface JsonFormat {
  readonly type: 'json';
  /** Where the records stand in a document: an array of them, or one. What stands outside goes. */
  readonly records?: string | undefined;
}

/** An element is a record, its fields are the elements and attributes in it: `a.b`, `a.@b`. */
export interface XmlFormat {
  readonly type: 'xml';
  /** The way to the records: `cdrs.cdr`. Without it each element at the top is one. */
  readonly records?: string | undefined;
}

/** A row of a database's dump is a record, its fields are the columns of its table. */
export interface DumpFormat {
  readonly type: 'dump';
  /** The tables whose rows are records; those of others are quarantined. Without it all are. */
  readonly tables?: readonly string[] | undefined;
}

/** Rows whose columns depend on their kind, which one of them names. */
export interface KindsFormat {
  readonly type: 'kinds';
  /** One ASCII character: a comma by default. */
  readonly delimiter?: string | undefined;
  /** Whether a value may stand in double quotes (RFC 4180): true by default. */
  readonly quotes?: boolean | undefined;
  /** The character that makes of a delimiter behind it one of a value: none by default. */
  readonly escape?: string | undefined;
  /** Which column names the kind: 1, the first, by default. */
  readonly at?: number | undefined;
  /** The columns of each kind, in order. */
  readonly kinds?: Readonly<Record<string, readonly ColumnDocument[]>> | undefined;
  /** Those of every other kind, which are quarantined where this is left out. Columns behind the last are fields by their numbers. */
  readonly others?: readonly ColumnDocument[] | undefined;
  /** Lines that begin with one of these are no rows, and stay. */
  readonly heads?: readonly string[] | undefined;
}

interface Delimited {
  /** One ASCII character: a comma for `csv`, a tab for `tsv`. */
  readonly delimiter?: string | undefined;
  /** Whether a value may stand in double quotes (RFC 4180): true for `csv`, false for `tsv`. */
  readonly quotes?: boolean | undefined;
  /** Whether the first row names the columns: `first` by default; `typed`: names, then types, as Cisco writes them. */
  readonly header?: 'first' | 'none' | 'typed' | undefined;
  /** In order, where the input does not name them. */
  readonly columns?: readonly ColumnDocument[] | undefined;
  /** How many of the last columns may be missing from a row, in older files: 0 by default. */
  readonly optional?: number | undefined;
}

export interface CsvFormat extends Delimited {
  readonly type: 'csv';
}

export interface TsvFormat extends Delimited {
  readonly type: 'tsv';
}

export interface ZeekFormat {
  readonly type: 'zeek';
  readonly columns?: readonly ColumnDocument[] | undefined;
  /** The `#path` that the file must name: `conn`, `http`, … */
  readonly log?: string | undefined;
}

// W3C extended log files, as IIS and CloudFront write them.
export interface W3cFormat {
  readonly type: 'w3c';
  /** Those of rows before any line of names. */
  readonly columns?: readonly ColumnDocument[] | undefined;
  /** How many of the last of them may be missing from a row: 0 by default. */
  readonly optional?: number | undefined;
}

// Lines of fields in a layout of your own.
export interface LineFormat {
  readonly type: 'line';
  /** Words with one space between: `host [time] "method url protocol" status`; several are tried in order. */
  readonly pattern: string | readonly string[];
}

export interface FixedFormat {
  readonly type: 'fixed';
  /** In order, with their widths in bytes. One that only parts others may have no rule. */
  readonly columns: readonly { readonly name: string; readonly width: number }[];
}

// What collectors write around each line of a log.
export type EnvelopeName = 'cri' | 'docker' | 'cee' | 'ecs' | 'bunyan' | 'cloudwatch';

/** A unit that times are floored to. */
export type EnvelopeTime = 'keep' | 'minute' | 'hour' | 'day';

// Lines inside of others.
export interface EnvelopeFormat {
  readonly type: EnvelopeName;
  /** How the lines inside are written, each a record: that of the preset which the policy extends, else `ndjson`. */
  readonly inside?: InsideFormat | undefined;
  /** What becomes of the times around them: floored to the `hour` by default. */
  readonly time?: EnvelopeTime | undefined;
}

export type InsideFormat =
  | 'ndjson'
  | LineGrammarName
  | { readonly type: 'ndjson' | LineGrammarName }
  | LineFormat
  | FixedFormat
  | RowsInside;

// Rows of delimited text whose columns the policy names.
export type RowsInside = (CsvFormat | TsvFormat) & {
  readonly header: 'none';
  readonly columns: readonly ColumnDocument[];
};

// Whose records are lines.
export type LineGrammarName = Exclude<GrammarName, 'radius'>;

// The name of a column, or an object with more about it.
export type ColumnDocument =
  | string
  | {
      readonly name: string;
      /** `integer`: holds an integer or nothing; `text` by default. */
      readonly type?: 'text' | 'integer' | undefined;
      /** All that may stand here: a row with anything else is of another layout, and quarantined. */
      readonly values?: readonly string[] | undefined;
    };

// A format of a checked policy, with everything said.
export type Format =
  | { readonly type: 'ndjson' }
  | { readonly type: 'sip' }
  | { readonly type: GrammarName }
  | JsonFormat
  | (FilledDelimited<CsvFormat> & CheckedColumns)
  | (FilledDelimited<TsvFormat> & CheckedColumns)
  | (ZeekFormat & CheckedColumns)
  | (Filled<W3cFormat, 'optional'> & CheckedColumns)
  | LineFormat
  | FixedFormat
  | XmlFormat
  | DumpFormat
  | CheckedKinds
  | CheckedEnvelope;

interface CheckedKinds extends Filled<KindsFormat, 'delimiter' | 'quotes' | 'at' | 'kinds'> {
  readonly kinds: Readonly<Record<string, readonly DeclaredColumn[]>>;
  readonly others?: readonly DeclaredColumn[] | undefined;
}

interface CheckedEnvelope {
  readonly type: EnvelopeName;
  readonly inside: InsideFormat;
  readonly time: EnvelopeTime;
}

export type FormatOf<T extends Format['type']> = Extract<Format, { type: T }>;

interface CheckedColumns {
  readonly columns?: readonly DeclaredColumn[] | undefined;
}

// A column as the format of a checked policy lists it.
export type DeclaredColumn = string | Filled<Exclude<ColumnDocument, string>, 'type'>;

type FilledDelimited<T extends Delimited> = Filled<T, 'delimiter' | 'quotes' | 'header' | 'optional'>;
