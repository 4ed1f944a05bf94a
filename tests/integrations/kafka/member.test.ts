/** A place in a group, by a client that is none: what a broker seldom does, it does when it is told to. */
import { EventEmitter } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import type { KafkaConsumer, Module } from '../../../src/integrations/kafka/client.js';
import { Member } from '../../../src/integrations/kafka/member.js';

/** What a consumer of the client does for a member, and what it was told. */
class FakeConsumer extends EventEmitter {
  memberId: string | null = null;
  readonly told: string[] = [];
  readonly topics = { track: (topic: string) => void this.told.push(`track ${topic}`) };
  readonly connections = { get: async () => ({}) };
  readonly #group: Group;

  constructor(group: Group) {
    super();
    this.#group = group;
    group.consumers.push(this);
  }

  async metadata(): Promise<object> {
    if (this.#group.isAway) throw new Error('nobody answers');
    return {};
  }

  async joinGroup(): Promise<string> {
    this.told.push(`join as ${this.memberId}`);
    const refusal = this.#group.refusals.shift();
    // A member has its name before it is told of a fault.
    this.memberId ??= `member-${this.#group.consumers.length}`;
    await this.#group.gate;
    if (refusal !== undefined) throw new Error(refusal);
    this.emit('consumer:group:join', {});
    return this.memberId;
  }

  async leaveGroup(force: boolean): Promise<void> {
    this.told.push(`leave as ${this.memberId}, ${force}`);
    if (this.#group.isAway) throw new Error('nobody answers');
  }

  async close(force: boolean): Promise<void> {
    this.told.push(`close, ${force}`);
  }

  clearMetadata(): void {}
}

class Group {
  readonly consumers: FakeConsumer[] = [];
  /** Why the next ones may not join. */
  readonly refusals: string[] = [];
  isAway = false;
  /** Who joins waits for it. */
  gate: Promise<void> | undefined;

  get last(): FakeConsumer {
    return this.consumers.at(-1)!;
  }
}

const members: Member[] = [];
afterEach(async () => {
  for (const member of members.splice(0)) await member.leave().catch(() => {});
});

function open() {
  const group = new Group();
  const told: string[] = [];
  const nameOf = (consumer: KafkaConsumer): number => group.consumers.indexOf(consumer as never) + 1;
  const client = {
    Consumer: class {
      constructor() {
        // biome-ignore lint/correctness/noConstructorReturn: what is made is the fake one
        return new FakeConsumer(group);
      }
    },
    ProtocolError: Error,
  };
  const member = new Member({
    client: client as unknown as Module,
    consumer: {} as never,
    topic: 'calls',
    onOpen: (consumer) => told.push(`open ${nameOf(consumer)}`),
    onAssign: (consumer) => told.push(`assign ${nameOf(consumer)}`),
    onLose: (error) => told.push(`lose ${(error as Error | undefined)?.message}`),
  });
  members.push(member);
  return { group, member, told };
}

/** Longer than a member waits before it tries again. */
const pause = (): Promise<void> => sleep(700);

describe('a place in a group', () => {
  it('is taken, and told of each time that partitions are shared out', async () => {
    const { group, member, told } = open();
    await member.join();
    expect(told).toEqual(['open 1', 'assign 1']);
    expect(group.last.told).toEqual(['track calls', 'join as null']);
    group.last.emit('consumer:group:join', {});
    expect(told).toEqual(['open 1', 'assign 1', 'assign 1']);
  });

  it('is not to be had where no broker answers', async () => {
    const { group, member, told } = open();
    group.isAway = true;
    await expect(member.join()).rejects.toThrow('nobody answers');
    expect(told).toEqual(['open 1']);
    expect(group.last.told).toEqual(['track calls']);
  });

  it('is asked for until it is given, by another consumer under the same name', async () => {
    const { group, member, told } = open();
    group.refusals.push('not now', 'nor now');
    await member.join();
    expect(told).toEqual(['open 1', 'lose not now', 'open 2', 'lose nor now', 'open 3', 'assign 3']);
    const [first, second, third] = group.consumers;
    expect(second!.told).toContain('join as member-1');
    expect(third!.told).toContain('join as member-1');
    // In nobody's name: the place is the next one's.
    for (const gone of [first!, second!])
      expect(gone.told.slice(2)).toEqual(['leave as , true', 'close, true']);
  });

  it.each<[string, (consumer: FakeConsumer) => void, string]>([
    ['the client has an error', (consumer) => consumer.emit('error', new Error('gone')), 'gone'],
    [
      'a heartbeat fails',
      (consumer) => consumer.emit('consumer:heartbeat:error', { error: new Error('unheard') }),
      'unheard',
    ],
    ['a heartbeat fails for nothing', (consumer) => consumer.emit('consumer:heartbeat:error'), 'undefined'],
  ])('is taken again where %s', async (_, fail, word) => {
    const { group, member, told } = open();
    await member.join();
    const first = group.last;
    // What is left of the old one may fail too: nobody waits for it.
    group.isAway = true;
    fail(first);
    group.isAway = false;
    await pause();
    expect(told).toEqual(['open 1', 'assign 1', `lose ${word}`, 'open 2', 'assign 2']);
    expect(group.last.told).toEqual(['track calls', 'join as member-1']);
    expect(first.memberId).toBe('');
    // It is nobody's any more.
    first.emit('error', new Error('again'));
    first.emit('consumer:heartbeat:error', { error: new Error('again') });
    first.emit('consumer:group:join', {});
    await pause();
    expect(told).toHaveLength(5);
    expect(group.consumers).toHaveLength(2);
  });

  it('is lost once where two faults are told of one consumer', async () => {
    const { group, member, told } = open();
    await member.join();
    const first = group.last;
    first.emit('error', new Error('one'));
    first.emit('error', new Error('two'));
    await pause();
    expect(told.filter((line) => line.startsWith('lose'))).toEqual(['lose one']);
    expect(group.consumers).toHaveLength(2);
  });

  it('is given back, and taken no more', async () => {
    const { group, member, told } = open();
    await member.join();
    const first = group.last;
    await member.leave();
    expect(first.told.slice(2)).toEqual(['leave as member-1, true', 'close, true']);
    first.emit('error', new Error('late'));
    first.emit('consumer:heartbeat:error', { error: new Error('late') });
    first.emit('consumer:group:join', {});
    await pause();
    expect(told).toEqual(['open 1', 'assign 1']);
  });

  it.each<[string, string[]]>([
    ['granted', []],
    ['refused', ['too late']],
  ])('is given back where it is left before it is %s', async (_, refusals) => {
    const { group, member, told } = open();
    group.refusals.push(...refusals);
    let grant = (): void => {};
    group.gate = new Promise((resolve) => {
      grant = resolve;
    });
    const joining = member.join();
    await sleep(10);
    const leaving = member.leave();
    grant();
    await Promise.all([joining, leaving]);
    await pause();
    expect(told).toEqual(['open 1']);
    expect(group.consumers).toHaveLength(1);
  });

  it('is not asked for again once it is left between two tries', async () => {
    const { group, member, told } = open();
    group.refusals.push('not now');
    const joining = member.join();
    await sleep(50);
    await member.leave();
    await joining;
    expect(group.consumers).toHaveLength(1);
    expect(told).toEqual(['open 1', 'lose not now']);
  });

  it('need not be taken to be left', async () => {
    const { member, told } = open();
    await member.leave();
    expect(told).toEqual([]);
  });
});
