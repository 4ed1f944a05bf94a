import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scan } from './scan.js';
import { pseudonymizerOf } from './setting.js';

/** A folder of real records, one folder a source: they are not ours to ship. */
const samples = process.env.NYMLINE_SAMPLES ?? '';

const sources = [
  ['3gpp-cdr-json', '3gpp-json'],
  ['cloudevents-data', 'cloudevents'],
  ['freeswitch-json-cdr', 'freeswitch-json'],
  ['nginx-json', 'nginx-json'],
  ['otlp-logs-json', 'otlp-logs'],
  ['pino', 'pino-http'],
  ['plivo', 'plivo'],
  ['ringcentral-call-log', 'ringcentral-call-log'],
  ['ringcentral-events', 'ringcentral-events'],
  ['ringcentral-messages', 'ringcentral-messages'],
  ['rudderstack-events', 'segment'],
  ['twilio', 'twilio'],
] as const;

/** One record a file, or one a line. */
function recordsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  return isJson(text) ? [text] : text.trimEnd().split('\n');
}

function isJson(text: string): boolean {
  try {
    return typeof JSON.parse(text) === 'object';
  } catch {
    return false;
  }
}

describe.skipIf(samples === '')('real records', () => {
  describe.each(sources)('of %s', (folder, name) => {
    const files = samples === '' ? [] : readdirSync(join(samples, folder));
    const { line } = pseudonymizerOf(name);
    const records = files.flatMap((file) => recordsOf(join(samples, folder, file))).filter(isJson);

    it('all come out, with nobody left in them', () => {
      expect(records.length).toBeGreaterThan(0);
      for (const text of records) {
        const out = line(text);
        expect(out).toBeDefined();
        expect(scan(JSON.parse(text), JSON.parse(out!))).toEqual([]);
      }
    });

    // Those of OpenTelemetry hold nobody.
    it.skipIf(name === 'otlp-logs')('have somebody in them before', () => {
      expect(records.some((text) => scan(JSON.parse(text), JSON.parse(text)).length > 0)).toBe(true);
    });

    it('come out of a second pass as they went in', () => {
      for (const out of records.map((text) => line(text)!)) expect(line(out)).toBe(out);
    });
  });

  it('that are no JSON, as one was published, are quarantined', () => {
    const text = readFileSync(join(samples, 'ringcentral-events', 'instant-message.json'), 'utf8');
    const calls = pseudonymizerOf('ringcentral-events');
    expect(calls.line(text)).toBeUndefined();
    expect(calls.report()).toMatchObject({ quarantined: 1 });
  });
});
