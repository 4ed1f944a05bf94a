/**
 * @module
 * `nymline keys list`: the secrets of a keyring by id.
 */
import { readKeyring } from '../configuration.js';
import { exit, type Io } from '../io.js';
import { formatTable } from '../table.js';
import { formatInstant } from './file.js';

/** `nymline keys list`: everything but the secrets. */
export async function listKeys(file: string, io: Io): Promise<number> {
  const ring = await readKeyring(file, io);
  const clock = Date.now();
  const rows = ring.secrets.map(({ id, from, until, scheme, bytes }) => [
    id,
    formatInstant(from),
    formatInstant(until),
    String(scheme),
    String(bytes.length),
    stateAt(from, until, clock),
  ]);
  io.output.write(`${formatTable([['id', 'from', 'until', 'scheme', 'bytes', 'state'], ...rows], [3, 4])}\n`);
  if (ring.at(clock) < 0) io.errors.write('nymline: no secret is valid now\n');
  return exit.ok;
}

type State = 'past' | 'current' | 'future';

function stateAt(from: number, until: number, clock: number): State {
  if (until <= clock) return 'past';
  return from <= clock ? 'current' : 'future';
}
