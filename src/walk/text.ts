/**
 * @module
 * The engine for text that is not a field of a record: a line of a log that no grammar reads, an error for a tracker, a
 * prompt. It uses the secret that is valid now, since a text has no event time.
 */
import { isTimeless, type Keyring } from '../crypto/keyring.js';
import { createKeySafe } from '../crypto/keys.js';
import type { RecordCode } from '../errors.js';
import type { Policy, RuleOf } from '../policy/document.js';
import { domainNumber } from '../policy/domain.js';
import { everything } from '../policy/scan.js';
import { Allowance, defaultMaxValues, TooManyValues, TooMuchText } from '../program/allowance.js';
import { bindRule } from '../program/bind.js';
import type { Books } from '../program/books.js';
import { guardClock } from '../program/context.js';
import { createMemo, createSparingMemo, lengths, type Memo } from '../program/memo.js';
import type { Candidates } from '../transforms/scrub/scan/finding.js';
import type { Apply } from '../transforms/transform.js';

export interface TextEngine {
  /** Returns the scrubbed text; undefined if no secret is valid now, if it is too long or has too many values, or if scrubbing it threw. */
  rewrite(text: string): string | undefined;
  /** Forgets every value and every key. */
  wipe(): void;
}

export interface TextLimits {
  /** How long a text may be, in characters. */
  readonly maxRecordBytes: number;
  readonly maxRecordValues?: number | undefined;
}

/** How many values are remembered for each kind of identifier. There are few kinds. */
const capacity = 4096;

/**
 * Scrubs by the first scrub rule of the policy; without one, it looks for everything.
 *
 * @param given - returns milliseconds since 1970, which picks the secret
 * @param candidates - finds where to look in texts
 */
export function createTextEngine(
  policy: Policy,
  keyring: Keyring,
  given: () => number,
  books: Books,
  candidates: () => Candidates | undefined,
  { maxRecordBytes, maxRecordValues = defaultMaxValues }: TextLimits,
): TextEngine {
  const rule = policy.rules.find((each): each is RuleOf<'scrub'> => each.transform === 'scrub') ?? everything;
  const clock = guardClock(given);
  const safe = createKeySafe(keyring);
  const lone = isTimeless(keyring);
  const allowance = new Allowance(maxRecordValues);
  const memos: Memo[] = [];
  const applies: Apply[] = [];

  const bind = (secret: number): Apply =>
    bindRule(policy, rule, safe, secret, {
      unparsed: () => {},
      allowance,
      field: () => undefined,
      candidates,
      remember(apply) {
        const memo = createSparingMemo(apply, createMemo(apply, capacity, { unread: 0 }, undefined, lengths));
        memos.push(memo);
        return allowance.once(memo.apply);
      },
    });

  return {
    rewrite(text) {
      const position = ++books.in;
      const now = lone ? 0 : clock();
      const secret = now === undefined ? -1 : lone ? 0 : keyring.at(now);
      if (secret < 0) {
        const code = now === undefined ? 'ERR_RECORD_FAULT' : 'ERR_RECORD_SECRET';
        books.quarantine(code, position, undefined, { text });
        return undefined;
      }
      // A text has no field that could name a domain.
      const domain = typeof policy.domain === 'object' ? domainNumber(policy.domain, undefined) : 0;
      if (domain < 0) {
        books.quarantine('ERR_RECORD_DOMAIN', position, undefined, { text });
        return undefined;
      }
      const number = secret + domain * keyring.secrets.length;
      applies[number] ??= allowance.meter(bind(number));
      allowance.begin(maxRecordBytes);
      try {
        const result = applies[number](text);
        books.out++;
        return result;
      } catch (error) {
        books.quarantine(codeOf(error), position, undefined, { text });
        return undefined;
      }
    },
    wipe() {
      safe.wipe();
      for (const memo of memos) memo.wipe();
    },
  };
}

function codeOf(error: unknown): RecordCode {
  if (error instanceof TooMuchText) return 'ERR_RECORD_SIZE';
  // An expression that is matched over millions of characters may run out of stack.
  return error instanceof TooManyValues ? 'ERR_RECORD_VALUES' : 'ERR_RECORD_FAULT';
}
