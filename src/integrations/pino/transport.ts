/**
 * @module
 * pino's worker: `transport: { target: 'nymline/pino' }`. Bytes go through the kernel as they come from the
 * other thread, no line is parsed, and the destination is written to synchronously: it is this thread's only
 * work, and what it cannot take holds the other thread's ring buffer back.
 */
import { type Duplex, Writable } from 'node:stream';
import { anything, checkOptions } from '../../options.js';
import type { PseudonymizerOptions } from '../../pseudonymizer.js';
import { createTransform } from '../../stream.js';
import { piecesOf } from './lines.js';
import { type OutletOptions, openOutlet, outletOptions } from './outlet.js';
import { openSource, type Source, sourceOptions } from './source.js';

/** Plain data: it is cloned into the worker. */
export interface TransportOptions
  extends OutletOptions,
    Pick<PseudonymizerOptions, 'memo' | 'maxRecordBytes'> {
  readonly policy: Extract<Source, { policy: unknown }>['policy'];
  readonly keyring: { readonly file: string } | { readonly env: string };
  /** A path or a descriptor. Left out in a pipeline, where the next target is written to. */
  readonly destination?: string | number;
}

/** What pino and its threads add of their own. */
const theirs = { pinoWillSendConfig: anything, pinoConfig: anything, $context: anything };

/**
 * Called by pino, inside its worker. Raw lines cross a thread on their way here; `pseudonymize` lets none
 * leave the thread that logs.
 *
 * @throws OptionError, PolicyError, SecretError, what opening the destination throws: pino emits it as `error`
 * @example
 * pino({ transport: { target: 'nymline/pino', options: { policy, keyring: { env: 'KEYS' }, destination: 1 } } })
 */
export default async function createTransport(options: TransportOptions): Promise<Writable | Duplex> {
  checkOptions(options, { ...sourceOptions, ...outletOptions, destination: anything, ...theirs });
  const calls = openSource(options as Source);
  const rewriting = createTransform(calls.input());
  if (options.destination === undefined) return rewriting;

  let lost = 0;
  const warn = (message: string): void => process.emitWarning(message, 'NymlineWarning');
  const outlet = openOutlet(options.destination, options, {
    failed: (error: NodeJS.ErrnoException) =>
      warn(`the log's destination failed (${error.code ?? error.name})`),
    lost(lines) {
      lost += lines;
    },
  });
  // All that was logged while the destination was busy comes as one.
  rewriting.on('data', (lines: Buffer) => {
    for (const piece of piecesOf(lines)) outlet.write(piece);
  });

  const transport = new Writable({
    write: (chunk, _encoding, done) => void rewriting.write(chunk, done),
    final(done) {
      rewriting.once('end', () => {
        const { quarantined } = calls.report();
        calls.close();
        outlet.end(() => {
          if (quarantined + lost > 0) warn(`${quarantined} log lines quarantined, ${lost} lost`);
          done();
        });
      });
      rewriting.end();
    },
    destroy(error, done) {
      rewriting.destroy();
      done(error);
    },
  });
  // pino's `flush` asks for this: when its empty write is through, everything before it is written.
  return Object.assign(transport, {
    flush: (done: (error?: Error | null) => void) => void transport.write(Buffer.alloc(0), done),
  });
}
