import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadPolicy } from '../src/policy/load.js';
import { createPseudonymizer } from '../src/pseudonymizer.js';
import { findLeaks } from './leaks.js';

/** A folder of real API documents, one folder a source: they are not ours to ship. */
const samples = process.env.NYMLINE_SAMPLES ?? '';

const sources = [
  ['ringcentral-call-log', 'support-calls'],
  ['ringcentral-messages', 'ringcentral-messages'],
  ['twilio', 'twilio'],
  ['plivo', 'plivo'],
] as const;

const secret = 'hex:a1c94e20f7b36d8855e0137c9b2d6f48aa7e51c3d8f0926b4413ce7795bd0af6';

/** One document a file, or one a line. */
function readDocuments(folder: string): [string, string][] {
  return readdirSync(folder).flatMap((file): [string, string][] => {
    const text = readFileSync(join(folder, file), 'utf8');
    if (!file.endsWith('.ndjson')) return [[file, JSON.stringify(JSON.parse(text))]];
    return text
      .trimEnd()
      .split('\n')
      .map((line, i) => [`${file}:${i + 1}`, line]);
  });
}

describe.skipIf(samples === '')('real documents', () => {
  describe.each(sources)('of %s', (source, policy) => {
    const documents = samples === '' ? [] : readDocuments(join(samples, source));

    it.each(documents)('have nothing identifying left: %s', (_, text) => {
      const pseudonymizer = createPseudonymizer(loadPolicy(`examples/${policy}.yaml`), secret);
      const input: unknown = JSON.parse(text);
      const record = pseudonymizer.record(input as object);
      const line = pseudonymizer.line(text);
      expect(record).toBeDefined();
      expect(findLeaks(input, record)).toEqual([]);
      expect(findLeaks(input, JSON.parse(line!))).toEqual([]);
    });

    it('have something identifying before', () => {
      expect(documents.some(([, text]) => findLeaks(JSON.parse(text), JSON.parse(text)).length > 0)).toBe(
        true,
      );
    });
  });
});
