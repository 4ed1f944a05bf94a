/**
 * @module
 * `nymline drift`: which pseudonyms an upgrade of libphonenumber-js would change. Its tables decide which spellings are one number,
 * so a release of them may give a number another canonical form, and so another pseudonym.
 */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Command } from 'commander';
import { exit, type Io } from './command/io.js';
import { parsePositive, regionOption } from './command/options.js';
import { openReader, type Question, type Reader, type Reading } from './drift/reader.js';
import { sampleNumbers } from './drift/sample.js';
import { countriesOf, findTables, type Tables } from './drift/tables.js';
import { UsageError } from './telling/fault.js';
import { type End, epilogue } from './telling/help.js';
import { formatCount, formatTable, plural } from './telling/table.js';

export interface DriftOptions {
  /** A file with a number on each line. */
  readonly numbers?: string;
  readonly region?: string;
  readonly samples: number;
  readonly showValues?: boolean;
}

export function addDrift(program: Command, io: Io, end: End): void {
  program
    .command('drift')
    .summary('say whom an upgrade of libphonenumber-js would rename')
    .description(
      'Reads numbers by two releases of libphonenumber-js, and says which would get another pseudonym: those of a list, or a sample of ' +
        'each country. Values are not shown unless asked for.',
    )
    .argument(
      '<old>',
      'folder of a release, as npm installs it, or the version that is installed beside nymline',
    )
    .argument('<new>', 'folder of another release, or the version that is installed beside nymline')
    .option('--numbers <file>', 'numbers, one on each line (default: a sample of each country)')
    .addOption(regionOption('where the numbers of the list are written nationally: US, GB, …'))
    .option('--samples <n>', 'numbers of each country, length and spelling', parsePositive(100_000), 50)
    .option('--show-values', 'show the numbers of the list that change', false)
    .addHelpText(
      'after',
      epilogue(
        [
          'npm install --prefix /tmp/old libphonenumber-js@1.13.16',
          'npm install --prefix /tmp/next libphonenumber-js@1.13.17',
          'nymline drift /tmp/old /tmp/next',
          'nymline drift /tmp/old /tmp/next --numbers numbers.txt --region US',
        ],
        ['0 nobody is renamed', '1 a file cannot be read', '2 configuration or usage', '4 some are'],
      ),
    )
    .action(async (old: string, next: string, options: DriftOptions) =>
      end(await drift(old, next, options, io)),
    );
}

interface Change {
  /** Its place in the list, from 1; 0 in a sample. */
  readonly line: number;
  readonly question: Question;
  readonly before: Reading;
  readonly after: Reading;
}

/** @returns 0 if no pseudonym changes, 4 if some do */
export async function drift(old: string, next: string, options: DriftOptions, io: Io): Promise<number> {
  const [one, other] = [findTables(old), findTables(next)];
  checkRegion(options, [one, other]);
  const readers = [openReader(one.folder, io), openReader(other.folder, io)] as const;
  try {
    const { numbers } = options;
    const changes: Change[] = [];
    let asked = 0;
    let unread = 0;
    const questions =
      numbers === undefined
        ? inBatches(sampleNumbers([one, other], options.samples))
        : readList(numbers, options.region);
    for await (const batch of questions) {
      const [before, after] = await Promise.all(readers.map((reader: Reader) => reader.read(batch)));
      batch.forEach((question, i) => {
        asked++;
        if (!before![i]!.isRead && !after![i]!.isRead) unread++;
        if (before![i]!.canonical === after![i]!.canonical) return;
        changes.push({
          line: numbers === undefined ? 0 : asked,
          question,
          before: before![i]!,
          after: after![i]!,
        });
      });
    }
    io.output.write(`libphonenumber-js ${one.version} → ${other.version}\n`);
    if (changes.length > 0) io.output.write(`${describe(changes, options)}\n`);
    // Of a sample, drawn by lengths alone, many are none.
    const none =
      numbers === undefined || unread === 0
        ? ''
        : `; ${formatCount(unread)} cannot be read by either release`;
    io.errors.write(
      `nymline: ${formatCount(changes.length)} of ${plural(asked, 'number')} would get another pseudonym${none}\n`,
    );
    return changes.length === 0 ? exit.ok : exit.leaking;
  } finally {
    for (const reader of readers) reader.close();
  }
}

/** Numbers without their country, read by no region, would be renamed by none. */
function checkRegion({ numbers, region }: DriftOptions, releases: readonly Tables[]): void {
  if (region === undefined) return;
  if (numbers === undefined)
    throw new UsageError('--region is for the numbers of a list, which --numbers names; a sample has all');
  if (releases.some((each) => Object.hasOwn(countriesOf(each), region))) return;
  throw new UsageError('--region expected a country that one of the releases knows, such as US (ISO 3166-1)');
}

const batchSize = 5000;

function* inBatches(questions: Iterable<Question>): Generator<Question[]> {
  let batch: Question[] = [];
  for (const question of questions) {
    if (batch.push(question) < batchSize) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

async function* readList(file: string, region: string | undefined): AsyncGenerator<Question[]> {
  let batch: Question[] = [];
  for await (const text of createInterface({
    input: createReadStream(file),
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    if (batch.push({ region, text }) < batchSize) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** Of a list each by its line, of a sample how many of each country. */
function describe(changes: readonly Change[], { numbers, showValues = false }: DriftOptions): string {
  if (numbers === undefined) {
    const counts = new Map<string, number>();
    for (const { question, before, after } of changes) {
      const name = JSON.stringify([question.region ?? '', question.spelling ?? '', kindOf(before, after)]);
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    const rows = [...counts].map(([name, count]) => {
      const [region, spelling, what] = JSON.parse(name) as [string, string, string];
      return [region, spelling, formatCount(count), what];
    });
    return formatTable([['country', 'written', 'numbers', 'what changes'], ...rows.sort()], [2]);
  }
  const rows = changes.map(({ line, question, before, after }) => [
    String(line),
    kindOf(before, after),
    ...(showValues ? [question.text] : []),
  ]);
  const head = ['line', 'what changes', ...(showValues ? ['number'] : [])];
  return formatTable([head, ...rows], [0]);
}

function kindOf(before: Reading, after: Reading): string {
  if (!before.isRead) return 'a number, and was none';
  return after.isRead ? 'another number' : 'no number any more';
}
