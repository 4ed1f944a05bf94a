/**
 * @module
 * `nymline run`: records in, pseudonymized records out, in constant memory.
 */
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { createPseudonymizer } from '../pseudonymizer.js';
import { readKeyring, readPolicy } from './configuration.js';
import { exit, type Io, openSource, openTarget, type Source } from './io.js';
import { wholeLines } from './lines.js';
import { createProgress } from './progress.js';
import { createQuarantine } from './quarantine.js';
import { rewriteBlock } from './rewrite.js';
import { formatBooks, formatQuarantine, formatRules } from './summary.js';

export interface RunOptions {
  readonly policy?: string;
  readonly keyring?: string;
  readonly output?: string;
  /** Longest record, in bytes. */
  readonly maxRecord: number;
  readonly quiet?: boolean;
}

/**
 * @param file - NDJSON; standard input where left out
 * @returns the exit code
 */
export async function run(file: string | undefined, options: RunOptions, io: Io): Promise<number> {
  const { maxRecord, quiet = false } = options;
  const say = (text: string): void => void io.errors.write(`${text}\n`);
  const policy = readPolicy(options.policy);
  const keyring = readKeyring(options.keyring, io);
  const quarantine = createQuarantine();
  const pseudonymizer = createPseudonymizer(policy, keyring, { onQuarantine: quarantine.add });
  const source = await openSource(file, io);
  const target = await openTarget(options.output, file, io).catch((error) => {
    source.stream.destroy();
    throw error;
  });
  if (!quiet && source.stream === io.input && io.input.isTTY) {
    say('nymline: reading records from the terminal, one a line; end with Ctrl-D');
  }

  const progress = createProgress(io, source.bytes, quiet);
  const records = (): number => pseudonymizer.report().in;
  const start = performance.now();
  let bytes = 0;
  const end = await pump(source, target, maxRecord, io, (block) => {
    const out = rewriteBlock(pseudonymizer, block, maxRecord);
    quarantine.pass(block, records);
    bytes += block.length;
    progress.show(bytes, records);
    return out;
  }).finally(progress.clear);
  const milliseconds = performance.now() - start;
  const report = pseudonymizer.report();
  pseudonymizer.close();

  if (end === 'closed') return exit.ok;
  const kept = formatQuarantine(report, quarantine.lines);
  if (!quiet) say(`\n${formatRules(report)}\n`);
  if (kept !== undefined) say(`${kept}\n`);
  if (!quiet)
    say(`${end === 'interrupted' ? 'interrupted: ' : ''}${formatBooks(report, bytes, milliseconds)}`);
  if (end === 'interrupted') return exit.interrupted;
  return report.quarantined > 0 ? exit.quarantined : exit.ok;
}

/** Block by block, at the pace of the slower end. */
async function pump(
  { stream }: Source,
  target: Writable,
  limit: number,
  { output, signal }: Io,
  rewrite: (block: Buffer) => Uint8Array,
): Promise<'done' | 'closed' | 'interrupted'> {
  // Each write is awaited, and its error arrives there; a stream that nobody listens to would throw it again.
  target.on('error', () => {});
  try {
    for await (const block of wholeLines(stream, limit)) {
      const out = rewrite(block);
      if (out.length > 0) await write(target, out);
    }
    if (target !== output) await finished(target.end());
    return 'done';
  } catch (error) {
    if (signal?.aborted) return 'interrupted';
    // Whoever reads has had enough, as in `| head`: that is no failure.
    if ((error as NodeJS.ErrnoException).code === 'EPIPE') return 'closed';
    throw error;
  } finally {
    stream.destroy();
  }
}

function write(target: Writable, bytes: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    target.write(bytes, (error) => (error ? reject(error) : resolve()));
  });
}
