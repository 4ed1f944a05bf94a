import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rewriteByPreset } from './bytes.js';
import { findLeftover } from './leftover.js';

const folder = new URL('../fixtures/presets/', import.meta.url);
const files = [
  'asterisk-cdr-simple.csv',
  'broadworks-cdr.log',
  'freeswitch-xml.xml',
  'homer-hep.ndjson',
  'kamailio-acc-syslog.log',
  'oracle-sbc.log',
  'ribbon-act.log',
] as const;

/** Everybody in them, whatever the format. */
const people = ['Alice', 'alice', 'Bob', 'Carol', 'Jane', 'Smith', '12025550123', '442079460123'];

describe.each(files)('%s', (file) => {
  const input = readFileSync(new URL(file, folder));
  const { text, report } = rewriteByPreset(file.replace(/\.\w+$/, ''), input);

  it('has 20 records and a value for every rule that does not keep', () => {
    expect(report.out).toBeGreaterThanOrEqual(20);
    const idle = report.rules.filter(({ transform, values }) => transform !== 'keep' && values === 0);
    expect(idle).toEqual([]);
  });

  it('leaves nobody, by a search of another hand', () => {
    expect(findLeftover(input.toString(), text, people)).toEqual([]);
  });

  it('has for one number the pseudonym that its siblings have', () => {
    expect(text).toContain('tel_k1_7lswnsdzxng5lqpvavpe4wrmha');
    expect(text).toContain('tel_k1_p37lusyfx47qobt2aleyjgij7a');
  });
});
