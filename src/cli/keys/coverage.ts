/**
 * @module
 * Which secrets the event times of a file's records pick, and how many records have no valid secret.
 */

import type { Keyring } from '../../crypto/keyring.js';
import type { Policy } from '../../policy/document.js';
import { compilePolicy } from '../../program/compile.js';
import type { Visitor } from '../../program/visitor.js';
import { readEventTime } from '../../time/event-time.js';
import type { Io } from '../command/io.js';
import { type PolicyChoice, readPolicy } from '../configuration.js';
import { openRecords } from '../packed/unpack.js';
import { fitPolicy } from '../policy/detect.js';
import { createFeed } from '../policy/scan/feed.js';
import { UsageError } from '../telling/fault.js';

export interface Coverage {
  /** Records of each secret, in the ring's order. */
  readonly held: readonly number[];
  /** Numbers of records without a valid secret: before the first secret, after it, and so on. */
  readonly missed: readonly number[];
  /** Records that have no time that can be read, or cannot be read at all. */
  readonly unread: number;
}

const maxRecord = 16 << 20;

/** @param choice - a policy that names the event time */
export async function coverRecords(
  file: string,
  choice: PolicyChoice,
  ring: Keyring,
  io: Io,
): Promise<Coverage> {
  const named = readPolicy(choice);
  const say = (text: string): void => void io.errors.write(`${text}\n`);
  const source = await openRecords(file, io, say);
  try {
    const policy = await fitPolicy(named, choice, source, say);
    if (policy.time === undefined)
      throw new UsageError('--records expected a policy that names the event time of a record (time:)');
    const format = typeof policy.time === 'string' ? undefined : policy.time.format;
    const held = ring.secrets.map(() => 0);
    const missed = [0, ...held];
    const program = compilePolicy(timeOnly(policy), ring, { clock: Date.now, memo: 0 });
    const visitor: Visitor = {
      ...program,
      fixed: () => undefined,
      take(context) {
        const instant = context[0] === undefined ? undefined : readEventTime(context[0], format);
        if (instant !== undefined) {
          const index = ring.at(instant);
          if (index >= 0) held[index]!++;
          else missed[ring.secrets.filter(({ from }) => from <= instant).length]!++;
        }
        return program.take(context);
      },
    };
    const feed = createFeed(policy.format, visitor, maxRecord, policy.caseless);
    await feed.read(source, () => {}, io);
    const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0);
    return { held, missed, unread: feed.position.records - sum(held) - sum(missed) };
  } finally {
    source.close();
  }
}

/** The policy without anything but the event time. */
const timeOnly = (policy: Policy): Policy => ({ ...policy, domain: 'default', unlisted: 'keep', rules: [] });
