import { describe, expect, it } from 'vitest';
import { presetPolicy, presets } from '../../src/presets/index.js';
import { createPseudonymizer } from '../../src/pseudonymizer.js';
import { secret } from './bytes.js';

const keyring = { version: 1 as const, secrets: [{ id: 'k1', secret, scheme: 1 as const }] };

/** What a preset makes of one record, read as JSON whatever the preset's own format. */
function pass(name: string, record: object): unknown {
  const { format: _, time: __, ...policy } = presetPolicy(name)!;
  return JSON.parse(createPseudonymizer(policy, keyring).line(JSON.stringify(record))!);
}

describe('what says nothing of a person stays', () => {
  it.each([
    ['asterisk-cdr', { duration: 3, billsec: 1 }],
    ['freeswitch-json', { variables: { billsec: '7', duration: '12' } }],
    [
      'twilio',
      { carrier_edge: { metrics: { inbound: { codec: 0, jitter: { max: 1.5, avg: 0.4 }, mos: 4.1 } } } },
    ],
    [
      'twilio',
      { properties: { pdd_ms: 12, last_sip_response_num: 486 }, name: 'ringing', group: 'connection' },
    ],
    ['vonage', { 'err-code': '0', 'network-code': '00101' }],
    ['segment', { context: { page: { referring_domain: 'search.example.org' } } }],
    ['ringcentral-events', { body: { parties: [{ status: { code: 'Answered' } }] } }],
  ])('in %s: %j', (name, record) => {
    expect(pass(name, record)).toEqual(record);
  });
});

it('no preset takes a duration above 0 to 0', () => {
  const steps = Object.values(presets).flatMap(({ fields }) =>
    fields.flatMap((field) =>
      field.category === 'call duration' && field.transform === 'generalize' && field.to === undefined
        ? [field.step ?? 0]
        : [],
    ),
  );
  expect(steps.length).toBeGreaterThan(10);
  for (const step of steps) expect(step).toBeGreaterThanOrEqual(1);
  expect(pass('kamailio-acc', { ms_duration: 400, duration: 0 })).toEqual({ ms_duration: 1000, duration: 0 });
});
