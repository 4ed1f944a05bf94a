/**
 * @module
 * Names that are one whatever the case of their letters: `phoneNumber`, `PhoneNumber`, `PHONENUMBER`.
 */
import type { Step } from './path.js';

/** By Unicode's own lower case, of no language: the same on every machine. */
export const fold = (name: string): string => name.toLowerCase();

/** A path as a caseless policy means it. The member and the text of a selector stay as they are written. */
export const foldSteps = (steps: readonly Step[]): Step[] =>
  steps.map((step) => (typeof step === 'object' && 'key' in step ? { key: fold(step.key) } : step));

/** Where keys lead, by their folded names. */
export class CaselessKeys extends Map<string, number> {
  override get(key: string): number | undefined {
    return super.get(fold(key));
  }

  override has(key: string): boolean {
    return super.has(fold(key));
  }
}
