/** One person among others, written in twenty spellings, over six formats and thirteen secrets. */
import { createHash } from 'node:crypto';
import { createKeyring, createPseudonymizer, type PolicyDocument } from '../../src/index.js';

export const person = { phone: '+12025550123', email: 'alice@example.org' };

/** Of the number. */
export const spellings = [
  '+12025550123',
  '+1 202 555 0123',
  '+1 (202) 555-0123',
  '+1-202-555-0123',
  '+1.202.555.0123',
  ' +12025550123 ',
  'tel:+12025550123',
  'tel:+1-202-555-0123',
  'sip:+12025550123@example.net',
  'sip:+12025550123@198.51.100.7:5060;user=phone',
  '<sip:+12025550123@example.net>',
  'sips:+12025550123@example.net;transport=tcp',
  '\uff0b12025550123',
  '+1\u00a0202\u00a0555\u00a00123',
  '+1 202 555 0123 ext. 7',
  '0012025550123',
  '01112025550123',
  '12025550123',
  '(202) 555-0123',
  '202-555-0123',
] as const;

const others = ['+12025550124', '+447700900123', '(202) 555-0199', 'anonymous', '+12025550100'];

export const ring = createKeyring({
  version: 1,
  secrets: Array.from({ length: 13 }, (_, i) => ({
    id: `m${i}`,
    secret: createHash('sha256').update(`world ${i}`).digest(),
    from: new Date(Date.UTC(2026, i)).toISOString(),
    until: new Date(Date.UTC(2026, i + 1)).toISOString(),
  })),
});

const base = { version: 1, region: 'US' } as const;
const phone = { identifier: 'phone', transform: 'pseudonym' } as const;
const scrub = { path: 'note', transform: 'scrub' } as const;
const columns = ['time', 'from', 'to', 'note'];

/** What each format is called, its policy, and how records are written. */
export const formats: Readonly<
  Record<string, { readonly policy: PolicyDocument; write(records: readonly Call[]): string }>
> = {
  ndjson: {
    policy: { ...base, time: 'time', rules: [{ path: ['from', 'to'], ...phone }, scrub] },
    write: (records) => records.map((each) => `${JSON.stringify(each)}\n`).join(''),
  },
  json: {
    policy: {
      ...base,
      time: 'time',
      format: { type: 'json', records: 'calls' },
      rules: [{ path: ['from', 'to'], ...phone, keep: 'country' }, scrub],
    },
    write: (calls) => JSON.stringify({ calls }, null, 2),
  },
  csv: {
    policy: {
      ...base,
      time: 'time',
      format: 'csv',
      rules: [{ path: ['from', 'to'], ...phone }, scrub, { path: 'time', transform: 'keep' }],
    },
    write: (records) =>
      [columns, ...records.map((each) => Object.values(each).map((text) => `"${text}"`))]
        .map((row) => `${row.join(',')}\r\n`)
        .join(''),
  },
  tsv: {
    policy: {
      ...base,
      time: 'time',
      format: { type: 'tsv', header: 'none', columns },
      rules: [{ path: ['from', 'to'], ...phone }, scrub, { path: 'time', transform: 'keep' }],
    },
    write: (records) => records.map((each) => `${Object.values(each).join('\t')}\n`).join(''),
  },
  line: {
    policy: {
      ...base,
      time: 'time',
      format: { type: 'line', pattern: '[time] "from" "to" "note"' },
      rules: [{ path: ['from', 'to'], ...phone }, scrub, { path: 'time', transform: 'keep' }],
    },
    write: (records) =>
      records.map(({ time, from, to, note }) => `[${time}] "${from}" "${to}" "${note}"\n`).join(''),
  },
  zeek: {
    policy: {
      ...base,
      time: 'time',
      format: 'zeek',
      rules: [{ path: ['from', 'to'], ...phone }, scrub, { path: 'time', transform: 'keep' }],
    },
    write: (records) =>
      `#separator \\x09\n#set_separator\t,\n#empty_field\t(empty)\n#unset_field\t-\n#path\tcalls\n#fields\t${columns.join('\t')}\n#types\tstring\tstring\tstring\tstring\n${records
        .map((each) => `${Object.values(each).join('\t')}\n`)
        .join('')}`,
  },
};

export interface Call {
  readonly time: string;
  readonly from: string;
  readonly to: string;
  readonly note: string;
}

/**
 * Calls in each month, of which those with the person are told by their number: what an oracle knows without any
 * pseudonym.
 */
export function callsOf(): { calls: Call[]; own: Set<number> } {
  const calls: Call[] = [];
  const own = new Set<number>();
  const add = (from: string, to: string, note: string, isOwn: boolean): void => {
    const time = new Date(Date.UTC(2026, calls.length % 13, 2, 3)).toISOString();
    if (isOwn) own.add(calls.length);
    calls.push({ time, from, to, note });
  };
  for (let round = 0; round < 13; round++) {
    for (const spelling of spellings) {
      const other = others[calls.length % others.length]!;
      if (calls.length % 2 === 0) add(spelling, other, 'a call', true);
      else add(other, spelling, 'a call', true);
      add(other, others[(calls.length + 1) % others.length]!, 'nothing', false);
    }
    add(others[0]!, others[1]!, 'call back on +1 202-555-0123 at noon', true);
    add(others[0]!, others[1]!, 'mail Alice@Example.org', true);
    add(others[0]!, others[1]!, 'call back on +1 202-555-0124, bob@example.org', false);
  }
  return { calls, own };
}

/** The output of a format, and that of the same records without the person's, which erasing must come to. */
export function outputsOf(name: string) {
  const { policy, write } = formats[name]!;
  const { calls, own } = callsOf();
  const run = (records: readonly Call[]): Buffer => {
    const pseudonymizer = createPseudonymizer(policy, ring, { onWarning() {} });
    const { bytes, quarantined } = pseudonymizer.chunk(Buffer.from(write(records)));
    if (quarantined > 0) throw new Error(`${quarantined} records of ${name} cannot be read`);
    return Buffer.from(bytes);
  };
  return { policy, own, whole: run(calls), rest: run(calls.filter((_, i) => !own.has(i))), calls };
}
