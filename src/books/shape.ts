/**
 * @module
 * Schemas for the parts of a report that documents contain: a manifest, a result under `--json`, a checkpoint. The
 * document decides whether it allows other words beside them.
 */
import * as z from 'zod';
import { digestPattern } from './digest.js';

export const count = z.int().min(0);

export const digest = z.string().regex(digestPattern);

/** Records, which balance, and why some were quarantined. */
export const recordFields = {
  in: count,
  out: count,
  quarantined: count,
  dropped: count,
  codes: z.record(z.string(), count),
};

export const ruleFields = {
  paths: z.array(z.string()),
  transform: z.string(),
  identifier: z.string().optional(),
  category: z.string().optional(),
  values: count,
  unread: count,
};

/** What happened to values that no rule names. Documents from before 0.2 have no such counts. */
export const unlistedFields = { dropped: count, kept: count.optional() };

const fingerprint = z.string().regex(/^[a-z2-7]{16}$/);

export const secretFields = {
  id: z.string().regex(/^[a-z0-9]{1,12}$/),
  from: z.iso.datetime().optional(),
  until: z.iso.datetime().optional(),
  scheme: z.literal(1),
  digest: fingerprint,
};

export const keyringFields = { digest: fingerprint, secrets: z.array(z.strictObject(secretFields)) };

/** Which tables decide what is one number. */
export const numbersFields = { library: z.string(), digest: z.string() };

export const fingerprintSchema = z.strictObject(keyringFields).describe('of the keyring; holds no secret');

export const reportSchema = z.strictObject({
  ...recordFields,
  rules: z.array(z.strictObject(ruleFields)),
  unlisted: z.strictObject(unlistedFields).optional(),
  times: z.strictObject({ read: count, unread: count }).optional(),
  keyring: fingerprintSchema,
  numbers: z.strictObject(numbersFields).describe('the tables that say what is one number'),
});
