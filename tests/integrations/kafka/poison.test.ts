import { generateIdentity, identityToRecipient } from 'age-encryption';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OptionError, type PolicyDocument, RecordError } from '../../../src/index.js';
import type { ConsumedMessage } from '../../../src/integrations/kafka/fetcher.js';
import { poison } from '../../../src/integrations/kafka/poison.js';
import { planTransaction, type Targets } from '../../../src/integrations/kafka/transaction.js';
import { createKafkaWorker, createMessageRewriter, openMessage } from '../../../src/integrations/kafka.js';
import { secret } from '../../kernel/run.js';
import '../../seed.js';

const policy: PolicyDocument = {
  version: 1,
  region: 'US',
  rules: [{ path: 'from', identifier: 'phone', transform: 'pseudonym' }],
};
const identity = await generateIdentity();
const recipient = await identityToRecipient(identity);
const canary = '+12025550177';
const broken = `{"from":"${canary}"`;

const message = (offset: bigint, value: string): ConsumedMessage => ({
  ...{ offset, partition: 7, timestamp: 1_764_000_000_000n },
  key: Buffer.from(canary),
  value: Buffer.from(value),
  headers: [
    [Buffer.from('caller'), Buffer.from(canary)],
    [Buffer.from('caller'), null],
  ],
});

const messages = [
  message(40n, `{"from":"${canary}"}`),
  message(41n, broken),
  message(42n, `{"from":"${canary}"}`),
];

async function plan(
  targets: Partial<Targets>,
  limits: { refused?: bigint[]; unsealed?: bigint[]; maxBytes?: number } = {},
) {
  const { refused = [], unsealed = [], maxBytes = 100_000 } = limits;
  const { parts, books } = await planTransaction(
    { messages, next: 43n, end: 43n, compression: 'none' },
    40n,
    7,
    { from: 'raw', to: 'out', quarantine: 'poison', manifest: 'books', ...targets },
    createMessageRewriter({ policy, keyring: secret }),
    {
      refused: new Map(refused.map((each) => [each, new RecordError('ERR_RECORD_SIZE', 0)])),
      unsealed: new Set(unsealed),
      limit: 100_000,
      maxBytes,
    },
  );
  const all = parts.flat();
  return { all, books, poison: all.filter(({ topic }) => topic === 'poison') };
}

const told = ({ value }: { readonly value: Uint8Array | null }) => JSON.parse(Buffer.from(value!).toString());
const clear = {
  ...{ topic: 'raw', partition: 7, offset: 41, timestamp: 1_764_000_000_000 },
  ...{ code: 'ERR_RECORD_SYNTAX', bytes: broken.length },
};

/** Whether any spelling of it stands anywhere: as it is, or in Base64, however it falls on its groups of three. */
function holdsCanary(given: readonly Pick<ConsumedMessage, 'key' | 'value' | 'headers'>[]): boolean {
  const spelled = [0, 1, 2].map((shift) =>
    Buffer.from(`${'x'.repeat(shift)}${canary}`)
      .toString('base64')
      .slice(shift + 2, 14),
  );
  const texts = given.flatMap(({ key, value, headers }) =>
    [key, value, ...headers.flat()].map((each) => Buffer.from(each ?? []).toString('latin1')),
  );
  return texts.some((text) => [canary, canary.slice(2), ...spelled].some((each) => text.includes(each)));
}

describe('what the quarantine topic is given', () => {
  it('is place and code without recipients, and nothing else', async () => {
    const { all, poison } = await plan({});
    expect(poison.map(told)).toEqual([clear]);
    expect(poison[0]).toMatchObject({ key: null, headers: [] });
    expect(holdsCanary(all)).toBe(false);
    expect(holdsCanary(messages)).toBe(true);
  });

  it('is the message besides, sealed, with recipients: each of them opens it, and nobody else', async () => {
    const other = await generateIdentity();
    const { all, poison, books } = await plan({ recipients: [recipient, await identityToRecipient(other)] });
    expect(all.map(({ topic }) => topic)).toEqual(['out', 'poison', 'out', 'books']);
    expect(books).toMatchObject({ in: 3, out: 2, quarantined: { ERR_RECORD_SYNTAX: 1 } });
    expect(told(poison[0]!)).toEqual({ ...clear, sealed: expect.any(String) });
    expect(holdsCanary(all)).toBe(false);
    const { bytes: _, ...place } = clear;
    const whole = { ...place, timestamp: 1_764_000_000_000n, ...contentOf(messages[1]!) };
    for (const each of [identity, other]) {
      const opened = await openMessage(poison[0]!.value!, [each]);
      expect({ ...opened, ...contentOf(opened!) }).toEqual(whole);
    }
    expect(await openMessage(poison[0]!.value!, [await generateIdentity()])).toBeUndefined();
  });

  it('opens as nothing where what stands in clear is of another message, or what is sealed is cut', async () => {
    const { poison } = await plan({ recipients: [recipient] });
    const given = told(poison[0]!);
    const open = (changed: object) =>
      openMessage(Buffer.from(JSON.stringify({ ...given, ...changed })), [identity]);
    expect(await open({})).toBeDefined();
    for (const changed of [
      ...[{ topic: 'other' }, { partition: 8 }, { partition: '7' }, { offset: 40 }, { timestamp: 0 }],
      ...[{ sealed: given.sealed.slice(0, -40) }, { sealed: '' }, { sealed: null }],
    ])
      expect(await open(changed), Object.keys(changed)[0]).toBeUndefined();
    expect(await openMessage(Buffer.from('{'), [identity])).toBeUndefined();
    expect(await openMessage(Buffer.from('null'), [identity])).toBeUndefined();
  });

  it('says that nothing was kept where it would be too long, or the broker did not take it', async () => {
    const recipients = [recipient];
    const kept = await plan({ recipients });
    const { bytes } = kept.poison[0]!;
    expect(told((await plan({ recipients }, { maxBytes: bytes })).poison[0]!).sealed).not.toBeNull();
    for (const limits of [{ maxBytes: bytes - 100 }, { maxBytes: 20 }, { unsealed: [41n] }])
      expect((await plan({ recipients }, limits)).poison.map(told)).toEqual([{ ...clear, sealed: null }]);
  });

  it('is also what the broker refused rewritten', async () => {
    const { poison } = await plan({ recipients: [recipient] }, { refused: [40n] });
    expect(poison.map(told)).toMatchObject([{ offset: 40, code: 'ERR_RECORD_SIZE' }, { offset: 41 }]);
    expect(contentOf((await openMessage(poison[0]!.value!, [identity]))!)).toEqual(contentOf(messages[0]!));
  });

  it('gives back every byte', async () => {
    const bytes = fc.uint8Array({ maxLength: 40 });
    const some = fc.option(bytes);
    const headers = fc.array(fc.tuple(bytes, some), { maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(some, some, headers, async (key, value, headers) => {
        const given = { key, value, headers, offset: 1n, partition: 0, timestamp: 5n };
        const sealing = { recipients: [recipient], maxBytes: 100_000 };
        const out = await poison(given, 'raw', new RecordError('ERR_RECORD_SYNTAX', 1), sealing);
        expect(contentOf((await openMessage(out.message.value!, [identity]))!)).toEqual(contentOf(given));
      }),
      { numRuns: 40 },
    );
  });
});

/** In Base64: bytes are compared, whatever holds them. */
function contentOf({ key, value, headers }: Pick<ConsumedMessage, 'key' | 'value' | 'headers'>) {
  const spell = (bytes: Uint8Array | null) => bytes && Buffer.from(bytes).toString('base64');
  return { key: spell(key), value: spell(value), headers: headers.map((each) => each.map(spell)) };
}

describe('a worker', () => {
  const given = {
    ...{ brokers: ['127.0.0.1:9092'], group: 'g', from: 'raw', to: 'out' },
    ...{ policy, keyring: secret },
  };

  it.each<[string, object, string]>([
    ['no topic for what is sealed', { recipients: [recipient] }, 'recipients expected quarantine'],
    ['no recipient', { quarantine: 'q', recipients: [] }, 'one or more'],
    ['an identity', { quarantine: 'q', recipients: [identity] }, 'got an identity'],
  ])('is refused %s, and quotes nothing of it', (_, options, message) => {
    const open = () => createKafkaWorker({ ...given, ...options });
    expect(open).toThrow(OptionError);
    expect(open).toThrow(message);
    expect(open).not.toThrow(identity.slice(20, 40));
  });

  it('does not start with a recipient that has a slip in it', async () => {
    const slip = recipient.replace(/.$/, (last) => (last === 'q' ? 'p' : 'q'));
    const worker = createKafkaWorker({ ...given, quarantine: 'q', recipients: [slip] });
    await expect(worker.start()).rejects.toThrow('checksum');
    await worker.stop();
  });
});
