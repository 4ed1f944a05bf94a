import { describe, expect, it } from 'vitest';
import { parsePath } from '../../src/paths/path.js';
import { pathsOf } from '../../src/policy/check.js';
import type { PolicyDocument } from '../../src/policy/document.js';
import { ruleSchema } from '../../src/policy/schema/rule.js';
import { presetPolicy } from '../../src/presets/index.js';
import { fixtureLines, ofJson, pseudonymizerOf } from './setting.js';
import { type Leaf, leavesOf, pathOf, reaches } from './walk.js';

/** Of Segment's events, and of those that share them. */
const events = [
  'message.properties.message.name',
  'message.properties.metadata.sourceId',
  'message.traits.message',
  'message.traits.metadata',
  'properties.note',
  'traits.company.id',
  'traits.favourite',
];

/** What the fixtures hold and no rule names: fields that a customer or a later version made up. */
const unlisted: Readonly<Record<string, readonly string[]>> = {
  '3gpp-json': ['new-Field'],
  cloudevents: ['myextension'],
  ecs: ['labels.note'],
  'freeswitch-json': [
    'variables.sip_h_P-Early-Media',
    'variables.sip_h_X-Customer',
    'variables.sip_rh_X-Example-AccountSid',
    'variables.sip_rh_X-Example-CallSid',
  ],
  'ga4-export': ['event_params[*].value.string_value', 'new_field'],
  'homer-hep': ['total'],
  'nginx-json': ['my_header'],
  'otlp-logs': [
    'attributes[*].value.kvlistValue.values[*].key',
    'attributes[*].value.kvlistValue.values[*].value.stringValue',
    'attributes[*].value.stringValue',
    'resourceLogs[*].scopeLogs[*].logRecords[*].attributes[*].value.kvlistValue.values[*].key',
    'resourceLogs[*].scopeLogs[*].logRecords[*].attributes[*].value.kvlistValue.values[*].value.stringValue',
    'resourceLogs[*].scopeLogs[*].logRecords[*].attributes[*].value.stringValue',
  ],
  'pino-http': [
    'req.headers.x-custom',
    'request.creditCard.creditCardCvv',
    'request.creditCard.creditCardNumber',
  ],
  mixpanel: ['properties.own_note'],
  plivo: ['new_field'],
  posthog: ['properties.own_note'],
  'ringcentral-call-log': ['newField'],
  'ringcentral-events': ['newField.a'],
  'ringcentral-messages': ['newField'],
  rudderstack: events,
  segment: events,
  twilio: ['new_field'],
  vonage: ['new_field'],
  'zoom-phone': ['new_field'],
};

/** Objects and arrays that hold nothing have nothing to be named. */
const holds = ({ values }: Leaf): boolean => typeof values.at(-1) !== 'object' || values.at(-1) === null;

const leavesIn = (name: string): Leaf[] =>
  fixtureLines(name)
    .flatMap((line) => [...leavesOf(JSON.parse(line))])
    .filter(holds);

const rulesOf = (name: string): readonly (readonly string[])[] =>
  presetPolicy(name)!.rules.map((rule) => pathsOf(ruleSchema.parse(rule)));

describe.each(ofJson)('the fixture of %s', (name) => {
  const leaves = leavesIn(name);

  it('has no field that no rule names, but for the few that show what becomes of them', () => {
    const paths = rulesOf(name).flat();
    const strangers = leaves.filter((leaf) => !paths.some((path) => reaches(path, leaf))).map(pathOf);
    expect([...new Set(strangers)].sort()).toEqual([...(unlisted[name] ?? [])].sort());
  });

  it('has a field for every rule', () => {
    const idle = rulesOf(name).filter(
      (paths) => !paths.some((path) => leaves.some((leaf) => reaches(path, leaf))),
    );
    expect(idle).toEqual([]);
  });
});

/** One of each, and what must not be left of it. */
const identifiers = [
  ['a phone number', '+12025550123', /2025550123/],
  ['a number written nationally', '(202) 555-0123', /555-?0123/],
  ['an email address', 'ada.ashgrove@example.org', /ashgrove/i],
  ['an IPv4 address', '198.51.100.77', /198\.51\.100\.77/],
  ['an IPv6 address', '2001:db8:1:2::77', /2001:db8:1:2/],
  ['an IMSI', '001010123456789', /001010123456789/],
  ['an IMEI', '490154203237518', /490154203237518/],
  ['a MAC address', '00:00:5e:00:53:01', /00:53:01/],
  ['a card number', '4111 1111 1111 1111', /1111 1111/],
  ['a name', 'Ada Ashgrove', /Ashgrove/],
  ['a SIP URI', '"Ada" <sip:+12025550123@198.51.100.77>', /Ada|2025550123|198\.51\.100\.77/],
  ['a cookie', 'sid=s%3Aabc123def456', /abc123def456/],
] as const;

/** A document in which the path leads to the value; `**` is taken for two levels. */
function plant(path: string, value: string): unknown {
  return parsePath(path).reduceRight<unknown>((inner, step) => {
    if (step === 'deep') return { some: { where: inner } };
    if (step === 'any') return [inner];
    return 'key' in step ? { [step.key]: inner } : [{ [step.member]: step.equals, ...(inner as object) }];
  }, value);
}

describe.each(ofJson)('%s leaves nothing', (name) => {
  const policy = presetPolicy(name)!;
  const paths = policy.rules.filter(isNotKept).flatMap((rule) => pathsOf(ruleSchema.parse(rule)));

  const { line, record } = pseudonymizerOf(name);

  it.each(identifiers)('of %s, whatever field that is not kept it stands in', (_, value, trace) => {
    const left = paths.filter((path) => {
      const document = plant(path, value);
      const written = line(JSON.stringify(document));
      const held = record(document as object);
      return written === undefined || trace.test(written) || trace.test(JSON.stringify(held));
    });
    expect(left).toEqual([]);
  });
});

/** What is scrubbed are names of hosts: they stay, but for an address in their place. */
function isNotKept({ transform }: PolicyDocument['rules'][number]): boolean {
  return transform !== 'keep' && transform !== 'scrub';
}

const hosts = ofJson.filter((name) => presetPolicy(name)!.rules.some(isHost));

describe.each(hosts)('where %s keeps the name of a host', (name) => {
  const paths = presetPolicy(name)!
    .rules.filter(isHost)
    .flatMap((rule) => pathsOf(ruleSchema.parse(rule)));
  const { line, record } = pseudonymizerOf(name);

  it.each([
    ['203.0.113.77', /203\.0\.113\.77/],
    ['203.0.113.77:8443', /203\.0\.113\.77/],
    ['[2001:db8:1:2::77]:443', /2001:db8:1:2/],
    ['203-0-113-77.example.net', /203-0-113-77/],
  ])('%s does not stay', (value, trace) => {
    for (const path of paths) {
      const document = plant(path, value);
      expect(line(JSON.stringify(document))).not.toMatch(trace);
      expect(JSON.stringify(record(document as object))).not.toMatch(trace);
    }
  });

  it('a name does', () => {
    for (const path of paths) {
      const document = plant(path, 'www.example.org:8443');
      expect(line(JSON.stringify(document))).toBe(JSON.stringify(document));
    }
  });
});

function isHost({ transform }: PolicyDocument['rules'][number]): boolean {
  return transform === 'scrub';
}
