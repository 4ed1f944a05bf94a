/**
 * @module
 * What `nymline` exports. Start reading at `createPseudonymizer` in `pseudonymizer.ts`. The other entry points are
 * `presets/index.ts`, `stream.ts`, `rights.ts`, `reload.ts`, `books/live.ts` (`nymline/books`), `books/index.ts`
 * (`nymline/quarantine`), and in `integrations/` one file for each host.
 */
export type { Write } from './bytes/engine.js';
export type { RewrittenMessage } from './bytes/messages.js';
export type { KeyringDocument, SecretDocument } from './crypto/document.js';
export type { Fingerprint, SecretFingerprint } from './crypto/fingerprint.js';
export { createKeyring, type Keyring, type Secret } from './crypto/keyring.js';
export {
  type Code,
  codes,
  OptionError,
  type OptionIssue,
  PolicyError,
  type PolicyIssue,
  type RecordCode,
  RecordError,
  SecretError,
} from './errors.js';
export type { Hints, IdentifierName, Kind } from './identifiers/identifier.js';
export type { NumberTables } from './identifiers/phone/tables.js';
export { definePolicy } from './policy/define.js';
export type {
  ExtendingDocument,
  FormatDocument,
  Policy,
  PolicyDocument,
  Rule,
  RuleDocument,
} from './policy/document.js';
export { type KeyringSource, loadKeyring, loadKeyringSync, loadPolicy } from './policy/load.js';
export { parsePolicy } from './policy/policy.js';
export { policyJsonSchema } from './policy/schema.js';
export type { Times } from './program/context/times.js';
export type { UnlistedReport } from './program/report/unlisted.js';
export type { Report, RuleReport } from './program/report.js';
export type { LookupOptions } from './pseudonymizer/lookup.js';
export type { PseudonymizerOptions } from './pseudonymizer/options.js';
export { createPseudonymizer, type Pseudonymized, type Pseudonymizer } from './pseudonymizer.js';
export type { Fate } from './session/calls.js';
export type { Input, RewrittenPart } from './session/input.js';
export type { RewrittenChunk } from './session.js';
export { NymlineWarning, type WarningCode, type WarningOptions, warnings } from './warning.js';
