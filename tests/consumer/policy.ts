/** What a user of the package writes: a policy, and a pseudonymizer of it. */
import {
  createPseudonymizer,
  definePolicy,
  type Policy,
  type PolicyDocument,
  type Pseudonymizer,
  parsePolicy,
} from 'nymline';

const policy: PolicyDocument = {
  version: 1,
  region: 'US',
  format: 'ndjson',
  rules: [
    { path: ['from', 'to'], identifier: 'phone', transform: 'pseudonym', keep: 'country' },
    { path: '**.ip', identifier: 'ip', transform: 'truncate', v4: 24, v6: 48 },
    { path: 'body', transform: 'json', rules: [{ path: '**', transform: 'scrub' }] },
  ],
};
const constant = { version: 1, rules: [{ path: ['a', 'b'], transform: 'drop' }] } as const;
export const defined = definePolicy({
  version: 1,
  rules: [{ path: 'startTime', transform: 'generalize', to: 'hour' }],
});
export const to: 'hour' = defined.rules[0].to;
export const checked: Policy = parsePolicy(constant);

using calls: Pseudonymizer = createPseudonymizer(policy, new Uint8Array(32));
const call = calls.record({ from: { phone: '+12025550123', at: new Date(0) }, legs: [{ to: 1 }], n: 2n });
const from = call?.from;
export const phone = typeof from === 'object' && from !== null ? from.phone : undefined;
export const text: string | number | boolean | null | undefined = phone;
const legs = call?.legs;
export const leg = Array.isArray(legs) ? legs[0] : undefined;
export const big: bigint | string | number | boolean | null | undefined = call?.n;
// @ts-expect-error -- a rule may have made something else of it
export const wrong: string | undefined = call?.from.phone;
const { bytes, records, quarantined } = calls.chunk(new Uint8Array());
export const counts: [Uint8Array, number, number] = [bytes, records, quarantined];
createPseudonymizer(constant, { version: 1, secrets: [{ id: 'k1', secret: new Uint8Array(32) }] }).close();
