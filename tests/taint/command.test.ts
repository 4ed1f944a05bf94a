/**
 * Values that can be told again, through the command as it is built: none comes out, none is told of, `verify --strict` has
 * nothing to say of the output, and fails where one of them is put back.
 */
import { spawn } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { notesOnSecondPass } from '../../src/policy/check/second-pass.js';
import { parsePolicy } from '../../src/policy/policy.js';
import { nymline, type Outcome, root } from '../cli/terminal.js';
import { createRandom } from '../corpus/random.js';
import { isDeep } from '../deep.js';
import { isPolicy } from '../fuzz/policy.js';
import { type Command, throughCommand } from './command.js';
import { type Case, makeCase, makePresetCase, makeRowCase } from './record.js';

const seed = Number(process.env.FC_SEED ?? 20_261_124);

const built: Command = (args) => {
  const child = spawn(process.execPath, [`${root}dist/cli/main.js`, ...args]);
  const said: Record<'out' | 'err', Buffer[]> = { out: [], err: [] };
  child.stdout.on('data', (chunk: Buffer) => said.out.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => said.err.push(chunk));
  return new Promise<Outcome>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      const [out, err] = [Buffer.concat(said.out).toString(), Buffer.concat(said.err).toString()];
      resolve({ code, out, err });
    });
  });
};

/** Of a policy whose elements nobody knows again `verify` cannot tell anything. */
const isKnown = ({ policy }: Case): boolean =>
  isPolicy(policy) && notesOnSecondPass(parsePolicy(policy)).length === 0;

async function go(command: Command, make: typeof makeCase, first: number, rounds: number): Promise<void> {
  for (let n = first, done = 0; done < rounds; n++) {
    const random = createRandom(n);
    const each = make(random);
    if (!isKnown(each)) continue;
    done++;
    expect({ seed: n, ...(await throughCommand(command, each, random)) }).toEqual({
      seed: n,
      leaks: [],
      alarm: '',
      missed: [],
    });
  }
}

const makers: readonly (readonly [string, typeof makeCase])[] = [
  ['made up', makeCase],
  ['of presets', makePresetCase],
  ['of rows', makeRowCase],
];

describe.each(makers)('records %s', (_, make) => {
  it('leave nothing behind the built command', () => go(built, make, seed, isDeep ? 20 : 1));

  it('leave nothing behind it in this process', () => go(nymline, make, seed + 1000, isDeep ? 150 : 4));
});
