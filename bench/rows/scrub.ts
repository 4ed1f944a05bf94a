/**
 * @module
 * Free text: what a detector finds, what it damages, how fast it is and how long it can be kept busy, in one table. The
 * messages are of some 120 characters, three of ten with an identifier; quality is of the labelled corpora. Speed is
 * measured first: what V8 compiled for eight kinds of message is faster than what it compiles for all that there are.
 */
import { measureAwaited } from '../awaited.js';
import { type Contender, check } from '../measure.js';
import { createDetectors, type Detector } from './scrub/detectors.js';
import { type Endurance, endure } from './scrub/endurance.js';
import { createMessages, hostileLines } from './scrub/messages.js';
import { type Quality, rate } from './scrub/quality.js';
import { type DetectorRow, formatDetectors } from './scrub/table.js';

const messages = createMessages(10_000);

export async function scrubTable(): Promise<string> {
  const detectors = createDetectors();
  await checkDetectors(detectors);
  const [parse, ...timings] = await measureAwaited([parseMessages(), ...detectors.map(contend)]);
  const qualities: Quality[] = [];
  for (const detector of detectors) qualities.push(await rate(detector));
  const again = { ...contend(detectors[0]!), name: 'nymline, after the corpora' };
  const [seasoned] = await measureAwaited([again]);
  const endurances: Endurance[] = [];
  for (const detector of detectors) endurances.push(await endure(detector, [...hostileLines.keys()]));

  const [ours, ...peers] = detectors.map(
    ({ goal }, i): DetectorRow => ({
      timing: timings[i]!,
      quality: qualities[i]!,
      endurance: endurances[i]!,
      ...(goal === undefined ? {} : { goal }),
    }),
  );
  return formatDetectors(ours!, { timing: seasoned! }, [...peers, { timing: parse!, goal: 1.43 }]);
}

async function checkDetectors(detectors: readonly Detector[]): Promise<void> {
  const text = detectors[0]!.rewrite;
  check(
    messages.every((message) => !/\+1\d{10}|192\.0\.2\.|@example\.org/.test(text(message) as string)),
    'an identifier is left',
  );
  check(text('release 1.2.3 took 12 ms') === 'release 1.2.3 took 12 ms', 'an innocent text is changed');
  check((text('+12025550123') as string).startsWith('tel_'), 'a number is no pseudonym');
  for (const { name, rewrite } of detectors) {
    const output = await rewrite('mail from bob@office.internal');
    check(!output.includes('bob@') && output.startsWith('mail from '), `${name} finds no address`);
  }
}

/** Whose answers are promises is awaited message by message, as a caller would. */
function contend({ name, batch, rewrite }: Detector): Contender {
  const list = messages.slice(0, batch);
  const isAsync = rewrite(list[0]!) instanceof Promise;
  const runAsync = async (): Promise<number> => {
    let size = 0;
    for (const message of list) size += (await rewrite(message)).length;
    return size;
  };
  const run = (): number => list.reduce((size, message) => size + (rewrite(message) as string).length, 0);
  return { name, units: list.length, run: isAsync ? runAsync : run };
}

function parseMessages(): Contender {
  const lines = messages.map((message) => JSON.stringify({ msg: message }));
  return {
    name: 'JSON.parse + JSON.stringify',
    units: lines.length,
    run: () => lines.reduce((size, line) => size + JSON.stringify(JSON.parse(line)).length, 0),
  };
}
