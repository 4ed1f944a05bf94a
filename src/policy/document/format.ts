/**
 * @module
 * The types of `format`: what a person may write, and what it becomes when it is checked.
 */
import type { Filled } from './filled.js';

/** The format of records: a word, or an object that says more. */
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

/** JSON documents: each top-level value is a record, and so is each element of a top-level array. */
export interface JsonFormat {
  readonly type: 'json';
  /** The path of the records in a document: an array of records, or one. Everything else is dropped. */
  readonly records?: string | undefined;
}

/** XML: an element is a record, and its fields are the elements and attributes inside: `a.b`, `a.@b`. */
export interface XmlFormat {
  readonly type: 'xml';
  /** The path of the records: `cdrs.cdr`. By default each element at the top is a record. */
  readonly records?: string | undefined;
}

/** The dump of a database: each row is a record, and its fields are the columns of its table. */
export interface DumpFormat {
  readonly type: 'dump';
  /** The tables whose rows are records; rows of others are quarantined. By default all tables. */
  readonly tables?: readonly string[] | undefined;
}

/** Rows of several kinds with different columns. One column names the kind. */
export interface KindsFormat {
  readonly type: 'kinds';
  /** One ASCII character: a comma by default. */
  readonly delimiter?: string | undefined;
  /** Whether a value may stand in double quotes (RFC 4180): true by default. */
  readonly quotes?: boolean | undefined;
  /** The character that escapes a delimiter in a value: none by default. */
  readonly escape?: string | undefined;
  /** The number of the column that names the kind: 1 by default. */
  readonly at?: number | undefined;
  /** The columns of each kind, in order. */
  readonly kinds?: Readonly<Record<string, readonly ColumnDocument[]>> | undefined;
  /** The columns of all other kinds, which are quarantined by default. Columns after the last are fields by their numbers. */
  readonly others?: readonly ColumnDocument[] | undefined;
  /** Lines that begin with one of these are not rows, and stay as they are. */
  readonly heads?: readonly string[] | undefined;
}

interface Delimited {
  /** One ASCII character: a comma for `csv`, a tab for `tsv`. */
  readonly delimiter?: string | undefined;
  /** Whether a value may stand in double quotes (RFC 4180): true for `csv`, false for `tsv`. */
  readonly quotes?: boolean | undefined;
  /**
   * Whether the first row names the columns: `first` by default; `typed` is a row of names and a row of types, as Cisco
   * writes them.
   */
  readonly header?: 'first' | 'none' | 'typed' | undefined;
  /** The columns in order, if the input does not name them. */
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
  /** The columns of rows before the first line of names. */
  readonly columns?: readonly ColumnDocument[] | undefined;
  /** How many of the last columns may be missing from a row: 0 by default. */
  readonly optional?: number | undefined;
}

// Lines of fields in a layout of your own.
export interface LineFormat {
  readonly type: 'line';
  /** Words separated by one space: `host [time] "method url protocol" status`. Several patterns are tried in order. */
  readonly pattern: string | readonly string[];
}

export interface FixedFormat {
  readonly type: 'fixed';
  /** The columns in order, with their widths in bytes. A column that only separates others needs no rule. */
  readonly columns: readonly { readonly name: string; readonly width: number }[];
}

// What collectors write around each line of a log.
export type EnvelopeName = 'cri' | 'docker' | 'cee' | 'ecs' | 'bunyan' | 'cloudwatch';

/** The unit that times are floored to. */
export type EnvelopeTime = 'keep' | 'minute' | 'hour' | 'day';

// Lines inside of others.
export interface EnvelopeFormat {
  readonly type: EnvelopeName;
  /** The format of the lines inside: by default that of the preset that the policy extends, or else `ndjson`. */
  readonly inside?: InsideFormat | undefined;
  /** What becomes of the times in the envelope: floored to the `hour` by default. */
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
      /** `text` by default; `integer` means an integer or nothing. */
      readonly type?: 'text' | 'integer' | undefined;
      /** All values that are allowed here. A row with another value has another layout, and is quarantined. */
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
