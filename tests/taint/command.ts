/** The whole way of a user: records into a file, `nymline run`, and `nymline verify --strict` on what came out. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { folder, keyring, type Outcome } from '../cli/terminal.js';
import type { Random } from '../corpus/random.js';
import { type Canary, findCanaries, kinds, makeCanary } from './canary.js';
import type { Case } from './record.js';

export type Command = (args: readonly string[]) => Promise<Outcome>;

/** What went wrong on the way; nothing, if nothing. */
export interface Faults {
  /** Values that came out: where, and of which kind. */
  readonly leaks: readonly string[];
  /** What `verify` said of the output. */
  readonly alarm: string;
  /** Lines with a value put back of which it said nothing. */
  readonly missed: readonly string[];
}

/** So many outputs with a value put back are looked at; each takes a run of the command. */
const backs = 2;

export async function throughCommand(command: Command, each: Case, random: Random): Promise<Faults> {
  const broken = each.header === '' ? [makeBroken(random), makeBroken(random)] : [];
  const lines = [...each.lines, ...broken.map(({ line }) => line)];
  const canaries = [...each.canaries, ...broken.map(({ canary }) => canary)];
  const head = each.header === '' ? '' : `${each.header}\n`;
  const path = folder({
    'policy.json': JSON.stringify(each.policy),
    'keyring.json': keyring,
    in: head + lines.map((line) => `${line}\n`).join(''),
  });
  const at = (name: string): string => join(path, name);
  const ran = await command([
    'run',
    '-p',
    at('policy.json'),
    '-k',
    at('keyring.json'),
    at('in'),
    '-o',
    at('out'),
  ]);
  const out = readFileSync(at('out'), 'utf8');
  const told = await Promise.all(
    [
      ['explain', '-p', at('policy.json')],
      ['scan', '--json', ...(each.header === '' ? [] : ['-f', 'csv'])],
    ].map((args) => command([...args, at('in')])),
  );
  const said = { out, run: ran.out + ran.err, explain: shown(told[0]!), scan: shown(told[1]!) };
  const leaks = Object.entries(said).flatMap(([where, text]) =>
    findCanaries(text, canaries).map(({ kind, text: value }) => `${where}: ${kind} ${value}`),
  );

  const verify = (file: string): Promise<Outcome> =>
    command(['verify', '--strict', '-p', at('policy.json'), file]);
  const clean = await verify(at('out'));
  const missed: string[] = [];
  for (let n = 0; n < backs; n++) {
    const leaking = putBack(out.split('\n').slice(0, -1), each, n === 0, random);
    if (leaking === undefined) continue;
    writeFileSync(at('back'), leaking.text);
    if ((await verify(at('back'))).code !== 4) missed.push(leaking.line);
  }
  return { leaks, alarm: clean.code === 0 ? '' : clean.out + clean.err, missed };
}

const shown = ({ out, err }: Outcome): string => out + err;

/** Quarantined, and counted by code and line. */
function makeBroken(random: Random): { line: string; canary: Canary } {
  const canary = makeCanary(random, kinds);
  const text = JSON.stringify(canary.text);
  const line = random.pick([
    `{"a":${text}`,
    `{"a":${text}}}`,
    `{${text}}`,
    text,
    `[${text},]`,
    `{"a":${text}} x`,
  ]);
  return { line, canary };
}

/** One line as it was, or one value in the place of a pseudonym. */
function putBack(
  out: readonly string[],
  { lines, header }: Case,
  whole: boolean,
  random: Random,
): { readonly text: string; readonly line: string } | undefined {
  const first = header === '' ? 0 : header.split('\n').length;
  if (out.length - first !== lines.length) return undefined;
  const number = random.below(lines.length);
  const before = out[number + first]!;
  const line = whole ? lines[number]! : replaced(before, random);
  if (line === undefined || line === before) return undefined;
  return {
    text: out
      .with(number + first, line)
      .map((each) => `${each}\n`)
      .join(''),
    line,
  };
}

/** A name of a host or of a member may end like a pseudonym, and stays. */
const made = /(?<![a-z])(?:tel|ip|mail|imsi|imei|iccid|mac|card|ext|id)x?_k1_[a-z2-7]{26}(?![@=])/gi;

function replaced(line: string, random: Random): string | undefined {
  const places = [...line.matchAll(made)];
  if (places.length === 0) return undefined;
  const place = random.pick(places);
  const value = JSON.stringify(makeCanary(random, ['phone', 'email', 'ip']).text).slice(1, -1);
  return line.slice(0, place.index) + value + line.slice(place.index + place[0].length);
}
