/**
 * @module
 * The presets whose records are JSON, their fixtures, and one moment for everything held to golden bytes.
 */
import { readFileSync } from 'node:fs';
import { presetPolicy, presets } from '../../src/presets/index.js';
import { createPseudonymizer, type Pseudonymizer } from '../../src/pseudonymizer.js';
import { secret } from './bytes.js';

/** The names of the presets that read JSON, one record a line. */
export const ofJson = Object.keys(presets).filter((name) => presets[name]!.format === undefined);

export const fixtures = new URL('../fixtures/presets/', import.meta.url).pathname;

/** The records of a preset's fixture, as they stand there. */
export function fixtureLines(name: string): string[] {
  return readFileSync(`${fixtures}${name}.ndjson`, 'utf8').trimEnd().split('\n');
}

/** @param name - of a preset that there is */
export function pseudonymizerOf(name: string): Pseudonymizer {
  const keyring = { version: 1 as const, secrets: [{ id: 'k1', secret, scheme: 1 as const }] };
  return createPseudonymizer(presetPolicy(name)!, keyring, { clock: () => Date.UTC(2026, 10, 24, 12) });
}
