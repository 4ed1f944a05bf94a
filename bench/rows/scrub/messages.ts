/**
 * @module
 * What the detectors read: messages as services log them, three of ten with an identifier, and lines made to be slow.
 */
import { createNumbers, createRandom } from '../../data.js';

/** Some 120 characters each, in an order that says nothing: the first hundred are as mixed as all. */
export function createMessages(count: number): string[] {
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
  return Array.from({ length: count }, () => (random() < 0.3 ? pick(telling) : pick(innocent))());
}

const length = 40_000;

/** One line each, by what it repeats: a search that begins anew at every character reads it so many times. */
export const hostileLines: ReadonlyMap<string, string> = new Map(
  ['1', '1 ', 'a@', '1.', ':', 'a', 'a.', 'eyJ'].map((part) => [
    part.repeat(Math.ceil(4 / part.length)),
    part.repeat(Math.ceil(length / part.length)).slice(0, length),
  ]),
);
