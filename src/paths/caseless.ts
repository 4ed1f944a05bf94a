/**
 * @module
 * Folds names, so that they match in any letter case: `phoneNumber`, `PhoneNumber`, `PHONENUMBER`.
 */
import type { Step } from './path.js';

/** By the lower case of Unicode, independent of a language, so that it is the same on every machine. */
export const fold = (name: string): string => name.toLowerCase();

/** The path in a caseless policy. The member and the text of a selector stay as they are. */
export const foldSteps = (steps: readonly Step[]): Step[] =>
  steps.map((step) => (typeof step === 'object' && 'key' in step ? { key: fold(step.key) } : step));

/** The states of keys, by their folded names. */
export class CaselessKeys extends Map<string, number> {
  override get(key: string): number | undefined {
    return super.get(fold(key));
  }

  override has(key: string): boolean {
    return super.has(fold(key));
  }
}
