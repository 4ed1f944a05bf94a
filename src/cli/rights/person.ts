/**
 * @module
 * Reads which person a command line names: by options, or by a file, so that the identifiers are in no list of processes.
 */
import { readFileSync } from 'node:fs';
import { type Command, Option } from 'commander';
import { parse } from 'yaml';
import { isObject } from '../../crypto/document.js';
import { type IdentifierName, identifierNames } from '../../identifiers/identifier.js';
import type { Person } from '../../rights/person.js';
import type { Missing, Reach, Unread } from '../../rights/subject.js';
import { parseInstant } from '../../time/instant.js';
import { spellName } from '../../veil.js';
import { UsageError } from '../telling/fault.js';

/** What a command line says of the person. */
export type PersonOptions = Readonly<Partial<Record<IdentifierName, readonly string[]>>> & {
  readonly person?: string;
  readonly tenant?: string;
  readonly with?: readonly string[];
  readonly from?: string;
  readonly until?: string;
};

const collect = (value: string, before: readonly string[] = []): string[] => [...before, value];

/** Those that people know of themselves; `--person` takes all that a policy knows. */
const shown: Readonly<Partial<Record<IdentifierName, string>>> = {
  phone: 'a number of the person, in any spelling; may be given again, as all of these',
  email: 'an address',
  ip: 'an IP address',
  imsi: 'a subscriber identity',
  imei: 'a device identity',
  ext: 'an extension',
  opaque: 'an identifier of no known form, as it stands in the records before they are pseudonymized',
};

export function addPerson(command: Command): Command {
  for (const [name, about] of Object.entries(shown))
    command.addOption(new Option(`--${name} <value>`, about).argParser(collect));
  return command
    .option(
      '--person <file>',
      'the same in JSON or YAML, and all other identifiers of policies: {"phone": "…", "card": ["…", "…"]}',
    )
    .option('--tenant <name>', 'of extensions, where a field of each record names it')
    .addOption(
      new Option(
        '--with <written>',
        'for rules of scope with: what stands in the counterpart\u2019s field in the output; may be given again',
      ).argParser(collect),
    )
    .option('--from <instant>', 'for rules of scope within, where a secret has no bounds: look from here')
    .option('--until <instant>', 'the same: up to here (default: now)');
}

/** @throws UsageError if nobody is named */
export function readPerson(options: PersonOptions): { readonly person: Person; readonly reach: Reach } {
  const person: Partial<Record<IdentifierName, string[]>> = {};
  for (const name of identifierNames) {
    const values = options[name];
    if (values !== undefined) person[name] = [...values];
  }
  if (options.person !== undefined) {
    for (const [name, values] of readFile(options.person))
      person[name] = [...(person[name] ?? []), ...values];
  }
  if (Object.keys(person).length === 0)
    throw new UsageError('expected whom to look for: --phone, --email and others, or --person FILE');
  const until = options.until === undefined ? Date.now() : readInstant('--until', options.until);
  const reach: Reach = {
    with: options.with,
    from: options.from === undefined ? undefined : readInstant('--from', options.from),
    until,
    tenant: options.tenant,
  };
  return { person, reach };
}

function readInstant(option: string, text: string): number {
  const instant = parseInstant(text);
  if (instant === undefined)
    throw new UsageError(`${option} expected an instant in ISO 8601, as 2026-11-01 or 2026-11-01T00:00:00Z`);
  return instant;
}

function readFile(file: string): [IdentifierName, string[]][] {
  const refuse = (what: string): never => {
    throw new UsageError(`${spellName(file)} expected ${what}`);
  };
  let tree: unknown;
  try {
    tree = parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) throw error;
    refuse('JSON or YAML');
  }
  if (!isObject(tree)) return refuse('an object: {"phone": "…"}');
  return Object.entries(tree).map(([name, values]) => {
    if (!(identifierNames as readonly string[]).includes(name))
      refuse(`names of identifiers: ${identifierNames.join(', ')}`);
    const list: unknown[] = Array.isArray(values) ? values : [values];
    // A number without quotes has lost its plus, and may have lost digits.
    if (!list.every((each) => typeof each === 'string'))
      refuse(`a text in quotes as ${name}, or a list of such`);
    return [name as IdentifierName, list as string[]];
  });
}

const whys: Readonly<Record<Missing['why'], string>> = {
  record: 'has another pseudonym in each record: none can be found by anybody',
  with: 'has another pseudonym beside each counterpart: give --with, what stands in its field in the output',
  within: 'has another pseudonym in each period, and a secret has no bounds: give --from and --until',
  width:
    'writes into columns that may leave too little of a pseudonym: what has fewer than eight characters of it cannot be found by anybody',
  tenant: 'has extensions of a tenant that each record names: give --tenant',
};

/** A receipt has no path. */
export const tellMissing = ({ rule, path, why }: Lack): string =>
  `rule ${rule}${path === undefined ? '' : ` (${path})`} ${whys[why]}`;

type Lack = Pick<Missing, 'rule' | 'why'> & Partial<Pick<Missing, 'path'>>;

/** What more options would find. */
const isLacking = ({ why }: Lack): boolean => why !== 'record' && why !== 'width';

/** Those that are written in several ways: what makes each of them be read. */
const remedies: Readonly<Partial<Record<IdentifierName, string>>> = {
  phone: 'give it with its plus and country code, or a policy with the region',
  msisdn: 'give it with its country code',
};

/** Which it is, never what: the value is somebody's. */
export function tellUnread({ identifier, at }: Unread): string {
  const remedy = remedies[identifier];
  return `${identifier} ${at} of those given cannot be read: it is looked for by its spelling alone, and found in no other${remedy === undefined ? '' : `; ${remedy}`}`;
}

/** Says what cannot be found, and why. @returns whether there is something that another command line would find */
export function tellLacks(
  { missing, unread }: { readonly missing: readonly Lack[]; readonly unread: readonly Unread[] },
  say: (text: string) => void,
): boolean {
  for (const each of missing) say(`nymline: ${tellMissing(each)}`);
  for (const each of unread) say(`nymline: ${tellUnread(each)}`);
  return missing.some(isLacking) || unread.length > 0;
}
