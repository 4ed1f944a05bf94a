/**
 * @module
 * `nymline keys`: makes a keyring file, adds the next secret to it, lists it. Only `new` without a file ever
 * prints a secret, and that one nobody has used yet.
 */
import { randomBytes, randomInt } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import type { Command } from 'commander';
import { createKeyring, type KeyringDocument, type SecretDocument } from '../crypto/keyring.js';
import { readKeyring } from './configuration.js';
import { UsageError } from './fault.js';
import { type End, epilogue } from './help.js';
import { exit, type Io } from './io.js';
import { replaceFile } from './replace.js';
import { formatTable } from './table.js';

export interface NewOptions {
  readonly id?: string;
  /** ISO 8601. */
  readonly from?: string;
  readonly until?: string;
}

const ownerOnly = 0o600;

export function addKeys(program: Command, io: Io, end: End): void {
  const keys = program
    .command('keys')
    .summary('make and list keyrings')
    .usage('<command> [options]')
    .description(
      'Makes a keyring, adds the next secret to it, and lists it. No secret in use is ever printed.',
    )
    .addHelpText(
      'after',
      epilogue(
        ['nymline keys new keyring.json', 'nymline keys add keyring.json --from 2026-12-01T00:00:00Z'],
        ['0 done', '1 a file cannot be read or written, or exists already', '2 configuration or usage'],
      ),
    );
  keys
    .command('new')
    .summary('make a keyring of one secret')
    .description(
      'Makes a keyring of one secret, 32 random bytes. The file gets mode 600, and is never overwritten.',
    )
    .argument('[file]', 'keyring to create; printed to standard output where left out')
    .option(
      '--id <id>',
      'what pseudonyms name the secret by: 1 to 12 of a-z and 0-9 (default: k and six at random)',
    )
    .option('--from <instant>', 'first instant of validity, ISO 8601 (default: always)')
    .option('--until <instant>', 'first instant of no more validity, ISO 8601 (default: forever)')
    .addHelpText(
      'after',
      epilogue([
        'nymline keys new keyring.json',
        'nymline keys new --id 2026q4 --from 2026-10-01T00:00:00Z --until 2027-01-01T00:00:00Z',
      ]),
    )
    .action((file: string | undefined, options: NewOptions) => end(newKeys(file, options, io)));
  keys
    .command('add')
    .summary('add the next secret to a keyring')
    .description(
      'Adds a secret to a keyring, and ends the one that was open at the instant where the new one starts. ' +
        'Records of before keep their pseudonyms; the file is replaced in one step.',
    )
    .argument('<file>', 'keyring')
    .option('--id <id>', 'what pseudonyms name the secret by (default: k and six at random)')
    .option('--from <instant>', 'first instant of validity, ISO 8601 (default: now)')
    .addHelpText(
      'after',
      epilogue([
        'nymline keys add keyring.json',
        'nymline keys add keyring.json --id 2027q1 --from 2027-01-01T00:00:00Z',
      ]),
    )
    .action((file: string, options: NewOptions) => end(addKey(file, options, io)));
  keys
    .command('list')
    .summary('list the secrets of a keyring by id')
    .description(
      'Lists id, validity, scheme and size of each secret, and which one is valid now. No secret is shown.',
    )
    .argument('<file>', 'keyring')
    .addHelpText(
      'after',
      epilogue(['nymline keys list keyring.json', 'nymline keys list /run/secrets/nymline']),
    )
    .action((file: string) => end(listKeys(file, io)));
}

/**
 * `nymline keys new`: a keyring of one secret, 32 random bytes.
 *
 * @param file - created with mode 0600, never overwritten; standard output where left out
 */
export function newKeys(
  file: string | undefined,
  { id = randomId(), from, until }: NewOptions,
  io: Io,
): number {
  const document: KeyringDocument = { version: 1, secrets: [createSecret(id, from, until)] };
  createKeyring(document);
  if (file === undefined) {
    io.output.write(format(document));
    return exit.ok;
  }
  writeFileSync(file, format(document), { flag: 'wx', mode: ownerOnly });
  io.errors.write(
    `nymline: wrote ${file} (mode 600) with the secret ${id}; keep a copy where backups are safe\n`,
  );
  return exit.ok;
}

/**
 * `nymline keys add`: a new secret from an instant on; the one that was open ends there.
 *
 * The file is replaced in one step, so that whoever reads it meanwhile has the old one or the new one.
 */
export function addKey(file: string, options: Pick<NewOptions, 'id' | 'from'>, io: Io): number {
  readKeyring(file, io);
  const { secrets } = readDocument(file);
  const from = options.from ?? new Date().toISOString().replace(/\.\d+Z$/, 'Z');
  const id = options.id ?? randomId();
  const document: KeyringDocument = {
    version: 1,
    secrets: [
      ...secrets.map((secret) => (secret.until == null ? { ...secret, until: from } : secret)),
      createSecret(id, from),
    ],
  };
  const ring = createKeyring(document);
  const start = ring.secrets.find((secret) => secret.id === id)!.from;
  if (start < Date.now() - 60_000) {
    io.errors.write(
      `nymline: warning: ${from} is past: records since then get other pseudonyms from now on\n`,
    );
  }
  replaceFile(file, format(document), ownerOnly);
  io.errors.write(`nymline: ${file} has the secret ${id} from ${from} on\n`);
  return exit.ok;
}

/** `nymline keys list`: everything but the secrets. */
export function listKeys(file: string, io: Io): number {
  const ring = readKeyring(file, io);
  const now = ring.at(Date.now());
  const rows = ring.secrets.map(({ id, from, until, scheme, bytes }, i) => [
    id,
    formatInstant(from),
    formatInstant(until),
    String(scheme),
    String(bytes.length),
    i === now ? 'yes' : 'no',
  ]);
  io.output.write(
    `${formatTable([['id', 'from', 'until', 'scheme', 'bytes', 'valid now'], ...rows], [3, 4])}\n`,
  );
  if (now < 0) io.errors.write('nymline: no secret is valid now\n');
  return exit.ok;
}

function createSecret(id: string, from?: string, until?: string): SecretDocument {
  return {
    id,
    secret: `base64:${randomBytes(32).toString('base64')}`,
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
    scheme: 1,
  };
}

const format = (document: KeyringDocument): string => `${JSON.stringify(document, null, 2)}\n`;

const formatInstant = (instant: number): string =>
  Number.isFinite(instant) ? new Date(instant).toISOString().replace('.000Z', 'Z') : '–';

/** Loaded once already, so that it is known to be a keyring; but a bare secret is one, too. */
function readDocument(file: string): KeyringDocument {
  const text = readFileSync(file, 'utf8').trim();
  if (text.startsWith('{')) return JSON.parse(text) as KeyringDocument;
  throw new UsageError(
    `${file} expected a keyring document, got a bare secret: start with "nymline keys new"`,
  );
}

const idLetters = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** `k` and six of 36, so that two keyrings do not meet: a pseudonym is known by the id that it names. */
const randomId = (): string => `k${Array.from({ length: 6 }, () => idLetters[randomInt(36)]).join('')}`;
