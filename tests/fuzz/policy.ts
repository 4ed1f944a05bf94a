import type { PolicyDocument } from '../../src/policy/document.js';
import { parsePolicy } from '../../src/policy/policy.js';

/** A policy made up at random may be refused. */
export function isPolicy(policy: PolicyDocument): boolean {
  try {
    parsePolicy(policy);
    return true;
  } catch {
    return false;
  }
}
