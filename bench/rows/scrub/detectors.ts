/**
 * @module
 * nymline and what else finds identifiers in text, each as its own documentation has it used.
 */
import { createHmac, randomBytes } from 'node:crypto';
import { redact } from '@arcjet/redact';
import type { LogRecord } from '@logtape/logtape';
import {
  CREDIT_CARD_NUMBER_PATTERN,
  EMAIL_ADDRESS_PATTERN,
  JWT_PATTERN,
  KR_RRN_PATTERN,
  redactByPattern,
  US_SSN_PATTERN,
} from '@logtape/redaction';
import { createPseudonymizer } from 'nymline';
import { OpenRedaction } from 'openredaction';
import { SyncRedactor } from 'redact-pii';

export interface Detector {
  readonly name: string;
  readonly rewrite: (text: string) => string | Promise<string>;
  /** How many messages a batch has: a slow one needs fewer to be timed as well. */
  readonly batch: number;
  /** How many times as fast nymline has to be. */
  readonly goal?: number;
}

/** Phone, email, IPv4, IPv6 and card, as they are found in many a code base. */
const expressions: readonly RegExp[] = [
  /\+?\d{1,3}?[-.\s]?\(?\d{3}\)?[-.\s]?\d{3}[-.\s]?\d{4}\b/g,
  /[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\.[A-Za-z]{2,}/g,
  /\b(?:\d{1,3}\.){3}\d{1,3}\b/g,
  /\b(?:[0-9a-fA-F]{1,4}:){2,7}[0-9a-fA-F]{1,4}\b/g,
  /\b(?:\d[ -]*?){13,16}\b/g,
];

const off = { enabled: false };

/** Off are all but phone, email, address, card and password. */
const fiveTypes = {
  streetAddress: off,
  zipcode: off,
  usSocialSecurityNumber: off,
  username: off,
  credentials: off,
  digits: off,
  url: off,
  names: off,
};

/** nymline first. */
export function createDetectors(): Detector[] {
  const { text } = createPseudonymizer(
    { version: 1, rules: [{ path: 'msg', transform: 'scrub', region: ['US', 'GB'] }] },
    randomBytes(32),
  );
  const key = randomBytes(32);
  const hash = (value: string): string => createHmac('sha256', key).update(value).digest('hex');
  const five = new SyncRedactor({ builtInRedactors: fiveTypes });
  const all = new SyncRedactor();
  const open = new OpenRedaction({ enableLearning: false });
  const logtape = redactByPattern(
    ({ rawMessage }) => rawMessage as string,
    [EMAIL_ADDRESS_PATTERN, CREDIT_CARD_NUMBER_PATTERN, JWT_PATTERN, US_SSN_PATTERN, KR_RRN_PATTERN],
  );
  const replaceAll = (message: string, by: (value: string) => string): string =>
    expressions.reduce((rest, expression) => rest.replace(expression, by), message);
  return [
    { name: 'nymline, everything', batch: 10_000, rewrite: (message) => text(message)! },
    { name: 'redact-pii, five types', batch: 5000, goal: 5, rewrite: (message) => five.redact(message) },
    { name: 'redact-pii, all types', batch: 1000, rewrite: (message) => all.redact(message) },
    {
      name: 'five expressions, a constant',
      batch: 10_000,
      goal: 5,
      rewrite: (message) => replaceAll(message, () => '[redacted]'),
    },
    {
      name: 'five expressions, createHmac',
      batch: 10_000,
      goal: 5,
      rewrite: (message) => replaceAll(message, hash),
    },
    {
      name: '@logtape/redaction, all patterns',
      batch: 10_000,
      rewrite: (message) => logtape({ rawMessage: message } as LogRecord),
    },
    {
      name: '@arcjet/redact, all entities',
      batch: 100,
      rewrite: async (message) => (await redact(message))[0],
    },
    {
      name: 'openredaction, default patterns',
      batch: 100,
      rewrite: async (message) => (await open.detect(message)).redacted,
    },
  ];
}
