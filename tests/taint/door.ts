/** Every way that a record goes in and comes out, and what can still be read behind it. */
import { Buffer } from 'node:buffer';
import { createPseudonymizer, type Pseudonymizer } from '../../src/pseudonymizer.js';
import type { Random } from '../corpus/random.js';
import { type Canary, findCanaries } from './canary.js';
import type { Case } from './record.js';

const secret = new Uint8Array(32).map((_, i) => i * 7 + 3);

/** Cut at random places. */
function feed(calls: Pseudonymizer, bytes: Buffer, random: Random): string {
  const engine = calls.input();
  const out: Buffer[] = [];
  const write = (part: Uint8Array): void => void out.push(Buffer.from(part));
  let from = 0;
  for (let to = 0; to < bytes.length; ) {
    to = Math.min(bytes.length, to + 1 + random.below(200));
    from += engine.rewrite(bytes.subarray(from, to), false, write).taken;
  }
  engine.rewrite(bytes.subarray(from), true, write);
  return Buffer.concat(out).toString();
}

/** @returns the output of each door, as text */
export function throughDoors({ policy, lines, header }: Case, random: Random): string[] {
  // What is quarantined is told in the process of a user, and here is what is looked for.
  const calls = createPseudonymizer(policy, secret, { onWarning: () => {} });
  const rows = header === '' ? lines : [header, ...lines];
  const bytes = Buffer.from(rows.map((line) => `${line}\n`).join(''));
  const whole = [Buffer.from(calls.chunk(bytes).bytes).toString(), feed(calls, bytes, random)];
  if (header !== '') return whole;
  return [
    ...whole,
    lines.map((line) => JSON.stringify(calls.record(JSON.parse(line) as object)) ?? '').join('\n'),
    lines.map((line) => calls.line(line) ?? '').join('\n'),
  ];
}

/** @returns canaries that came out, each with the place in the output that it stands in */
export function leaksOf(each: Case, random: Random): { readonly canary: Canary; readonly output: string }[] {
  return throughDoors(each, random).flatMap((output) =>
    findCanaries(output, each.canaries).map((canary) => ({
      canary,
      output: output.split('\n').find((line) => findCanaries(line, [canary]).length > 0) ?? output,
    })),
  );
}
