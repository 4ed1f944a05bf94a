/**
 * @module
 * Free text: messages of some 120 characters, three of ten with an identifier in them, beside five expressions that
 * a user would write, and beside `JSON.parse` and `JSON.stringify` of the message.
 */
import { createHmac, randomBytes } from 'node:crypto';
import { createPseudonymizer } from 'nymline';
import { createNumbers, createRandom } from '../data.js';
import { type Contender, check, measure } from '../measure.js';
import type { Row } from '../table.js';

const count = 10_000;

function createMessages(): { messages: string[]; numbers: string[] } {
  const random = createRandom(5);
  const below = (limit: number): number => Math.floor(random() * limit);
  const numbers = createNumbers(2000);
  const innocent = [
    () =>
      `2026-11-24T10:20:${10 + below(50)}.${100 + below(900)}Z INFO request completed in ${below(900)} ms with status 200 for /v1/things/${below(9999)} on worker ${below(16)}`,
    () =>
      `Cache miss for key user:profile:${below(99_999)}, falling back to the database after ${below(90)} ms; queue depth is ${below(1000)}`,
    () =>
      `Connection closed by peer: ECONNRESET while reading response headers, retrying in ${below(9)} seconds (attempt ${below(9)} of 10)`,
    () =>
      'Certificate for the internal gateway expires soon, renewal was requested and is waiting for approval by the operations team',
    () =>
      `Deployed release 2026.11.${below(28)} to production in ${below(400)} s, ${below(30)} replicas are ready and old ones are draining`,
  ];
  const telling = [
    () =>
      `missed call from ${numbers[below(numbers.length)]} to queue support after ${below(60)} seconds, caller hung up before an answer`,
    () =>
      `client 192.0.2.${below(256)} sent an invalid request line, closing the connection after ${below(90)} ms, bytes read ${below(9999)}`,
    () =>
      `User user${below(2000)}@example.org signed in with a new device, sending a notification to the address on record now`,
  ];
  const pick = <T>(list: readonly T[]): T => list[below(list.length)]!;
  const messages = Array.from({ length: count }, () => (random() < 0.3 ? pick(telling) : pick(innocent))());
  return { messages, numbers };
}

/** Phone, email, IPv4, IPv6 and card, as they are found in many a code base, each found hashed. */
const expressions: readonly RegExp[] = [
  /\+?\d{1,3}?[-.\s]?\(?\d{3}\)?[-.\s]?\d{3}[-.\s]?\d{4}\b/g,
  /[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\.[A-Za-z]{2,}/g,
  /\b(?:\d{1,3}\.){3}\d{1,3}\b/g,
  /\b(?:[0-9a-fA-F]{1,4}:){2,7}[0-9a-fA-F]{1,4}\b/g,
  /\b(?:\d[ -]*?){13,16}\b/g,
];

export function scrubRows(): Row[] {
  const { messages, numbers } = createMessages();
  const { text } = createPseudonymizer(
    { version: 1, region: 'US', rules: [{ path: 'msg', transform: 'scrub' }] },
    randomBytes(32),
  );
  check(
    messages.every((message) => !/\+1\d{10}|192\.0\.2\.|@example/.test(text(message)!)),
    'an identifier is left',
  );
  check(text('release 1.2.3 took 12 ms') === 'release 1.2.3 took 12 ms', 'an innocent text is changed');
  check(text(numbers[0]!)!.startsWith('tel_'), 'a number is no pseudonym');
  const key = randomBytes(32);
  const hash = (value: string): string => createHmac('sha256', key).update(value).digest('hex');
  const serialised = messages.map((message) => JSON.stringify({ msg: message }));
  const over = (name: string, list: readonly string[], run: (message: string) => string): Contender => ({
    name,
    units: count,
    run: () => list.reduce((size, message) => size + run(message).length, 0),
  });
  const [ours, user, parse] = measure([
    over('nymline', messages, (message) => text(message)!),
    over('five expressions, createHmac', messages, (message) =>
      expressions.reduce((rest, expression) => rest.replace(expression, hash), message),
    ),
    over('JSON.parse + JSON.stringify', serialised, (line) => JSON.stringify(JSON.parse(line))),
  ]);
  const what = 'free text, 120 characters, all identifiers';
  return [
    { what, ours: ours!, peer: user!, goal: 5, unit: 'records' },
    { what, ours: ours!, peer: parse!, goal: 1.43, unit: 'records' },
  ];
}
