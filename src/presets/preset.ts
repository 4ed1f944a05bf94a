/**
 * @module
 * A preset: one source of records, every known field of it classified, and what happens to each. Data
 * only; the policy follows from it.
 */
import type { FormatDocument, PolicyDocument, RuleDocument } from '../policy/document.js';

/** What a field says about a person. */
export type FieldClass =
  /** singles out a person: a number, an address of theirs, a name */
  | 'direct'
  /** singles out together with others: an IP address, a user agent, an exact duration */
  | 'quasi'
  /** singles out a device */
  | 'device'
  | 'location'
  /** grants access, or proves identity: a password, a cookie, a signed URL */
  | 'secret'
  /** what was said or written */
  | 'content'
  | 'time'
  /** links the records of one call, session or message */
  | 'correlation'
  /** says nothing of a person */
  | 'none';

/** The words of a privacy notice of a telecom cloud provider. */
export type Category =
  | 'email address'
  | 'postal address'
  | 'phone number'
  | 'name'
  | 'user name'
  | 'profile'
  | 'payment information'
  | 'IP address'
  | 'ISP'
  | 'browser'
  | 'referring page'
  | 'page viewed'
  | 'operating system'
  | 'time stamp'
  | 'clickstream'
  | 'device'
  | 'location'
  | 'cookie'
  | 'call duration'
  | 'call completion'
  | 'call number'
  | 'call metadata'
  | 'message content'
  | 'billing data'
  | 'credential'
  | 'system';

/** A rule without its path and category, which the field has. */
export type Treatment = WithoutPath<RuleDocument>;
type WithoutPath<R> = R extends unknown ? Omit<R, 'path' | 'category'> : never;

/** A field of a source, and what becomes of it. */
export type Field = {
  /** One path, or several that are treated alike. */
  readonly path: string | readonly string[];
  readonly class: FieldClass;
  readonly category: Category;
} & Treatment;

/** A source of records: its format, and all its fields that are known. */
export interface Preset {
  /** The name that `extends` and `--preset` take. */
  readonly name: string;
  /** One line: what it is for. */
  readonly title: string;
  /** Which version of the source's format, and who describes it. */
  readonly version: string;
  /** The format of the records; lines of JSON by default. */
  readonly format?: FormatDocument;
  /** The field with the event time, as in a policy. */
  readonly time?: PolicyDocument['time'];
  /** The region for numbers in national format, as in a policy. */
  readonly region?: string;
  /** What becomes of fields that the preset does not list. */
  readonly unlisted?: 'drop' | 'keep';
  /** No two fields name one value, so that their order is free. */
  readonly isUnordered?: boolean;
  /** All fields that the source is known to have, with their class. */
  readonly fields: readonly Field[];
}
