// Which functions of a script short runs call: V8 counts, while each of a few is done once.
import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { Session } from 'node:inspector';
import { createRequire, Module } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Writable } from 'node:stream';
import { runInThisContext } from 'node:vm';
import { parseAst } from 'rollup/parseAst';
import { boundBy, findNames, isFunction, type Node, type Use } from './names.js';

interface Command {
  main(args: readonly string[], ends: object): Promise<number>;
}

interface Ran {
  readonly ranges: readonly {
    readonly startOffset: number;
    readonly endOffset: number;
    readonly count: number;
  }[];
}

/** Used once, and gone. */
const makeKeyring = () => ({
  version: 1,
  secrets: [{ id: 'k1', secret: `hex:${randomBytes(32).toString('hex')}` }],
});

/** A record of telephony, one of a service, and a message; in all spellings of a list and a map, with what may stand around them. */
const policy = `---
# A policy
version: 1
name: "all that is usual"
caseless: false
domain: example # of the names
region: US

rules:
  # A comment
  - path: [caller, "**.phoneNumber"]
    transform: pseudonym # of a number
    identifier: phone

  - path:
      - email
      - 'to.email'
    transform: pseudonym
    identifier: email
  - { path: imei, transform: pseudonym, identifier: imei }
  - { path: user, transform: pseudonym }
  - { path: ip, transform: truncate, identifier: ip }
  - { path: at, transform: generalize, to: hour }
  - { path: note, transform: drop }
  - { path: msg, transform: scrub }
`;
/** In JSON, over lines. */
const inJson = JSON.stringify(
  { version: 1, domain: 'example', rules: [{ path: ['caller', 'a'], transform: 'pseudonym' }] },
  undefined,
  2,
);
const records = `${JSON.stringify({
  caller: '+12025550123',
  to: { phoneNumber: '+447700900123' },
  email: 'alice@example.org',
  imei: '490154203237518',
  user: 'alice',
  ip: '192.0.2.17',
  at: '2026-11-28T10:20:30Z',
  note: 'a',
  n: [1, true, null],
  msg: 'call from 192.0.2.7 by alice@example.org',
})}\n`;

const call = `${JSON.stringify({
  uri: 'https://platform.example.org/restapi/v1.0/account/37439510/extension/581320/call-log/uUSi4ofWyHyMb1?view=Detailed',
  id: 'uUSi4ofWyHyMb1',
  sessionId: '21280535906',
  startTime: '2026-11-28T10:20:30.289Z',
  duration: 1320,
  type: 'Voice',
  direction: 'Outbound',
  action: 'Phone Call',
  result: 'Accepted',
  from: { phoneNumber: '+12025550111', name: 'Alice Example', location: 'Washington, DC', extensionId: '62128024' },
  transport: 'PSTN',
  sourceIp: '192.0.2.37',
  device: { id: '845207437', model: 'Polycom VVX-411', imei: '490154203237518' },
  codec: 'OPUS/48000',
  mos: 3.92,
  billing: { costIncluded: 0.988, costPurchased: 0 },
})}\n`;

/** All of it by rules: what is kept is looked at. */
const short = `${JSON.stringify({ caller: '+12025550123' })}\n`;

/** @param file - the command, as `asFunction` makes it, with all of its functions at the top */
export async function findHot(file: string): Promise<ReadonlySet<string>> {
  const code = await readFile(file, 'latin1');
  const folder = await mkdtemp(join(tmpdir(), 'nymline-hot-'));
  try {
    const places = {
      policy: join(folder, 'policy.yaml'),
      keyring: join(folder, 'k.json'),
      inJson: join(folder, 'policy.json'),
      records: join(folder, 'a.ndjson'),
      short: join(folder, 'b.ndjson'),
      call: join(folder, 'd.ndjson'),
      output: join(folder, 'c.ndjson'),
    };
    await writeFile(places.policy, policy);
    await writeFile(places.inJson, inJson);
    await writeFile(places.keyring, JSON.stringify(makeKeyring()), { mode: 0o600 });
    await writeFile(places.records, records);
    await writeFile(places.short, short);
    await writeFile(places.call, call);
    const run = ['run', '--keyring', places.keyring, '--policy'];
    const runs = [
      [...run, places.policy, places.records],
      [...run, places.policy, places.call],
      [...run, places.inJson, places.short],
      [...run, places.inJson, '--output', places.output, places.short],
      [...run, places.inJson, '--output', '/dev/null', places.short],
    ];
    return namesOf(code, await cover(code, file, runs));
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function cover(
  code: string,
  file: string,
  runs: readonly (readonly string[])[],
): Promise<readonly Ran[]> {
  const session = new Session();
  session.connect();
  const ask = <T>(method: string, options = {}): Promise<T> =>
    new Promise((resolve, reject) => {
      session.post(method, options, (error, result) => (error ? reject(error) : resolve(result as T)));
    });
  await ask('Profiler.enable');
  await ask('Profiler.startPreciseCoverage', { callCount: true });
  const module = new Module(file);
  const load = runInThisContext(code, { filename: file }) as (...all: unknown[]) => void;
  load(module.exports, createRequire(file), module, file, dirname(file), undefined);
  const sink = (): Writable => new Writable({ write: (_part, _encoding, done) => done() });
  for (const args of runs) {
    const ended = await (module.exports as Command).main(args, {
      output: sink(),
      errors: sink(),
      onHangUp: () => () => {},
    });
    if (ended !== 0) throw new Error(`a run ended with ${ended}`);
  }
  const { result } = await ask<{ result: { url: string; functions: Ran[] }[] }>(
    'Profiler.takePreciseCoverage',
  );
  session.disconnect();
  return result.find(({ url }) => url.endsWith(file))!.functions;
}

/**
 * What stands at the top, and was called, has something in it that was, or may be handed on by what was: it is named there, and not to
 * be called.
 *
 * @param code - a function
 */
export function namesOf(code: string, functions: readonly Ran[]): Set<string> {
  const [{ expression }] = parseAst(code).body as unknown as [{ expression: { body: { body: Node[] } } }];
  const starts = functions
    .flatMap(({ ranges: [all] }) => (all!.count > 0 ? [all!.startOffset] : []))
    .sort((a, b) => a - b);
  const ran = new Set(starts);
  const hot = new Set<string>();
  let at = 0;
  for (const statement of expression.body.body) {
    while (at < starts.length && starts[at]! < statement.start) at++;
    if (at === starts.length || starts[at]! >= statement.end) continue;
    if (statement.type === 'FunctionDeclaration') hot.add((statement.id as Node).name as string);
    for (const { id } of (statement.declarations ?? []) as { id: Node }[])
      for (const name of boundBy(id)) hot.add(name);
    findNames(
      { node: statement, within: statement, key: '' },
      (name, use) => {
        if (!isCalled(use)) hot.add(name);
      },
      undefined,
      (node, within) => isFunction(node) && !ran.has(startOf(node, within)),
    );
  }
  return hot;
}

const isCalled = ({ within, key }: Use): boolean => within.type === 'CallExpression' && key === 'callee';

/** Of a method V8 counts the name as well. */
const startOf = (node: Node, { type, start }: Node): number =>
  type === 'Property' || type === 'MethodDefinition' ? start : node.start;
