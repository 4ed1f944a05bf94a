/**
 * @module
 * Leaves the hashing of pseudonyms to the kernel, which does five at once. The transform says what is hashed, under
 * which key, and what comes before the hash.
 */

import type { Found, Kind } from '../../identifiers/identifier.js';
import { octets } from '../../octets.js';
import type { Apply, Batch, HashKey } from '../../transforms/transform.js';
import type { Kernel } from '../kernel.js';
import { layout } from '../layout.js';
import type { KernelMemory } from '../memory.js';
import { planWords } from '../setup/tables.js';
import { isTrusted } from './trust.js';

/** Longest canonical form that the kernel hashes (`SHORT` in kernel/assembly/pseudonym/hmac.ts). */
const short = 55;
/** Longer spellings hardly have so short a form, and would be read twice: here, and when they are computed. */
const longestRead = 128;

const { key: place } = layout;

/** Whether the kernel hashes as it should; asked once in a process. */
let trusted: boolean | undefined;

/** By group; undefined where only TypeScript reads its values. */
type Applies = readonly (Apply | undefined)[];

/** How a quote is written in quoted values and in bare ones; undefined if that is not always the same. */
export interface Quotes {
  readonly within?: string | undefined;
  readonly bare?: string | undefined;
}

export interface Hasher {
  /**
   * Queues a pending value; false if it must be computed here.
   *
   * @param size - of its raw bytes; -1 if they spell another text
   */
  take(pending: number, apply: Apply, text: string, size: number): boolean;
  /**
   * Queues the pending values from the `from`-th on that are already canonical, and marks them.
   *
   * @param applies - by group: all of one secret
   * @param bare - the same for values without quotes, if a group can have them
   * @returns how many
   */
  takeCanonical(from: number, applies: Applies, bare?: Applies): number;
  /** Computes all that is queued. */
  flush(): void;
  /** Forgets the keys, when the kernel has been wiped. */
  forget(): void;
}

export function createHasher(kernel: Kernel, memory: KernelMemory, quotes: Quotes): Hasher {
  /** Addresses of the keys that the kernel has; 0 if it has no room for one. */
  let known = new Map<Batch, Map<Kind, number>>();
  let queued = 0;
  /** Of which groups the kernel knows how their values are read. */
  let told: Applies | undefined;

  const addressOf = (batch: Batch, kind: Kind): number => {
    let kinds = known.get(batch);
    if (kinds === undefined) {
      kinds = new Map();
      known.set(batch, kinds);
    }
    let address = kinds.get(kind);
    if (address === undefined) {
      const key = attemptKey(batch, kind);
      address = key === undefined ? 0 : writeKey(key, batch.isBare);
      kinds.set(kind, address);
    }
    return address;
  };

  /** The address of the first of them if they follow each other; otherwise 0. */
  const addressOfAll = (batch: Batch, kinds: readonly Kind[]): number => {
    const addresses = kinds.map((kind) => addressOf(batch, kind));
    const [first = 0] = addresses;
    return first !== 0 && addresses.every((each, i) => each === first + i * place.size) ? first : 0;
  };

  const writeKey = ({ head, inner, outer }: HashKey, isBare = false): number => {
    if (head.length > place.size - place.head) return 0;
    const at = kernel.claimKey();
    if (at === 0) return 0;
    const words = new Int32Array(kernel.memory.buffer, at, 17);
    words.set(inner, 0);
    words.set(outer, 8);
    words[16] = head.length | (isBare ? place.bare : 0);
    octets.writeLatin1(memory.bytes, at + place.head, head);
    return at;
  };

  const writeMessage = (text: string): number => {
    const at = kernel.claimMessage(text.length);
    const { bytes } = memory;
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      if (unit >= 0x80) return 0;
      if (at !== 0) bytes[at + i] = unit;
    }
    return at;
  };

  const queue = (pending: number, key: number, message: number, size: number): void => {
    kernel.enqueue(pending, key, message, size);
    queued++;
  };

  /** Tells the kernel which groups have values that may already be canonical. */
  const tell = (applies: Applies, bare: Applies): void => {
    if (told === undefined) writePlans(kernel);
    told = applies;
    applies.forEach((apply, group) => {
      tellOne(group, apply?.batch, quotes.within);
    });
    bare.forEach((apply, group) => {
      tellOne(group, apply?.batch, quotes.bare);
    });
  };

  const tellOne = (group: number, batch: Batch | undefined, quote = ''): void => {
    const plain = batch?.plain;
    const key = plain === undefined ? 0 : addressOfAll(batch!, plain.kinds);
    let shape = key === 0 ? 0 : layout.shape[plain!.shape];
    if (shape !== 0 && plain?.shape === 'caller')
      for (let i = 0; i < quote.length; i++) shape |= quote.charCodeAt(i) << (layout.shape.quote + 8 * i);
    kernel.defineReader((group << 1) | (batch?.isBare ? 0 : 1), shape, key);
  };

  trusted ??= isTrusted(kernel, (pending, key, canonical) => {
    queue(pending, writeKey(key), writeMessage(canonical), canonical.length);
  });
  queued = 0;

  return {
    take(pending, { batch }, text, size) {
      if (batch === undefined || !trusted || text.length > longestRead) return false;
      const reading = attempt(batch, text);
      if (reading === undefined || reading.canonical.length > short) return false;
      const { kind, canonical } = reading;
      const key = addressOf(batch, kind);
      if (key === 0) return false;
      // As many bytes as characters: plain ASCII without escapes.
      const isRaw = canonical === text && size === text.length;
      const message = isRaw ? 0 : writeMessage(canonical);
      if (!isRaw && message === 0) return false;
      queue(pending, key, message, canonical.length);
      return true;
    },
    takeCanonical(from, applies, bare = none) {
      if (!trusted) return 0;
      if (applies !== told) tell(applies, bare);
      const taken = kernel.queueCanonical(from);
      queued += taken;
      return taken;
    },
    flush() {
      if (queued === 0) return;
      kernel.hashQueue();
      queued = 0;
    },
    forget() {
      known = new Map();
      told = undefined;
      queued = 0;
    },
  };
}

const none: Applies = [];

/** Once for all kernels. */
let plans: Uint32Array | undefined;

function writePlans(kernel: Kernel): void {
  plans ??= Uint32Array.from(planWords());
  new Uint32Array(kernel.memory.buffer, kernel.plans.value, plans.length).set(plans);
}

/** An identifier that throws, though it must not, leaves its value to `apply`. */
function attempt(batch: Batch, text: string): Found | undefined {
  try {
    return batch.read(text);
  } catch {
    return undefined;
  }
}

/** A key that cannot be derived, since the keyring was closed, leaves its values to `apply` as well. */
function attemptKey(batch: Batch, kind: Kind): HashKey | undefined {
  try {
    return batch.keyOf(kind);
  } catch {
    return undefined;
  }
}
