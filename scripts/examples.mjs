// Writes examples/calls.ndjson: 200 call-log records in RingCentral's shape, the same on every run. Every number,
// address and name is reserved for fiction or invented: +1 NPA 555-01xx (NANPA), +44 7700 900xxx (Ofcom),
// 192.0.2.0/24 (RFC 5737), 2001:db8::/32 (RFC 3849), example.org (RFC 2606).
import { writeFileSync } from 'node:fs';

/** mulberry32: small, seeded, good enough for examples. */
let state = 20261101;
function random() {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), state | 1);
  t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
}
const below = (n) => Math.floor(random() * n);
const pick = (list) => list[below(list.length)];
const chance = (p) => random() < p;
const digits = (n) => String(1 + below(9)) + Array.from({ length: n - 1 }, () => below(10)).join('');
const hex = (n) => Array.from({ length: n }, () => below(16).toString(16)).join('');

const base = 'https://platform.example.org/restapi/v1.0/account/400131426008';
const places = [
  ['202', 'Washington, DC'],
  ['212', 'New York, NY'],
  ['312', 'Chicago, IL'],
  ['415', 'San Francisco, CA'],
  ['617', 'Boston, MA'],
  ['206', 'Seattle, WA'],
];
const firstNames = [
  'Ada',
  'Bela',
  'Cyra',
  'Dov',
  'Edda',
  'Finn',
  'Gita',
  'Hale',
  'Ines',
  'Jory',
  'Kato',
  'Lior',
];
const lastNames = [
  'Ashgrove',
  'Bramwick',
  'Coldmere',
  'Dunnfell',
  'Eastholt',
  'Fennwyck',
  'Greymoor',
  'Hartlow',
];
const named = () => `${pick(firstNames)} ${pick(lastNames)}`;

/** People outside, who call often: the same ones come again in other spellings. */
const customers = Array.from({ length: 40 }, (_, i) => {
  if (i % 8 === 7)
    return {
      e164: `+447700900${String(100 + i * 7).slice(-3)}`,
      name: named(),
      location: 'Leeds, United Kingdom',
    };
  const [area, location] = pick(places);
  return { e164: `+1${area}55501${String(below(50)).padStart(2, '0')}`, name: named(), location };
});

/** People inside, with an extension and a direct number. */
const agents = Array.from({ length: 8 }, (_, i) => ({
  e164: `+12025550${150 + i}`,
  name: named(),
  extensionNumber: String(101 + i),
  extensionId: digits(12),
}));

/** A number as one exchange or another writes it. */
function spell(e164) {
  const style = below(10);
  if (style < 6) return e164;
  if (e164.startsWith('+44')) return style < 8 ? `011${e164.slice(1)}` : `+44 7700 ${e164.slice(-6)}`;
  const [area, exchange, line] = [e164.slice(2, 5), e164.slice(5, 8), e164.slice(8)];
  return [
    `(${area}) ${exchange}-${line}`,
    `${area}-${exchange}-${line}`,
    `1${area}${exchange}${line}`,
    `${area}${exchange}${line}`,
  ][style - 6];
}

function customerParty({ e164, name, location }) {
  return { phoneNumber: spell(e164), ...(chance(0.8) ? { name } : {}), ...(chance(0.7) ? { location } : {}) };
}

function agentParty(agent) {
  const { e164, name, extensionNumber, extensionId } = agent;
  const device = chance(0.4) ? { device: { id: digits(9), uri: `${base}/device/${digits(9)}` } } : {};
  return { ...(chance(0.5) ? { phoneNumber: e164 } : {}), extensionNumber, extensionId, name, ...device };
}

function outsideParty() {
  const dice = random();
  if (dice < 0.06) return { name: 'Anonymous' };
  if (dice < 0.1) return { phoneNumber: 'anonymous', name: 'Anonymous' };
  return customerParty(pick(customers));
}

const userAgents = [
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36',
  'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0',
];
const address = () => (chance(0.75) ? `192.0.2.${1 + below(254)}` : `2001:db8:${hex(4)}::${1 + below(9)}`);

let clock = Date.UTC(2026, 10, 2, 13, 0, 0);

function record(index) {
  clock += 20_000 + below(280_000);
  const startTime = new Date(clock).toISOString();
  const id = `${pick([...'ABCDEFGHJK'])}${hex(14)}`;
  const telephonySessionId = `s-${hex(18)}z${hex(9)}z${hex(10)}`;
  const agent = pick(agents);
  const kind =
    index === 57 ? 'emergency' : pick(['in', 'in', 'in', 'out', 'out', 'inside', 'voicemail', 'fax']);
  const inbound = kind === 'in' || kind === 'voicemail';
  const outside = outsideParty();
  const inside = agentParty(agent);
  const colleague = agentParty(pick(agents.filter((each) => each !== agent)));
  const [from, to] = {
    in: [outside, inside],
    voicemail: [outside, inside],
    out: [inside, customerParty(pick(customers))],
    fax: [inside, customerParty(pick(customers))],
    inside: [inside, colleague],
    emergency: [inside, { phoneNumber: '911' }],
  }[kind];
  const duration = kind === 'voicemail' ? 5 + below(60) : below(1500);
  const result =
    { in: pick(['Accepted', 'Accepted', 'Missed']), voicemail: 'Voicemail', fax: 'Sent' }[kind] ??
    'Call connected';
  const common = {
    type: kind === 'fax' ? 'Fax' : 'Voice',
    direction: inbound ? 'Inbound' : 'Outbound',
    action: { fax: 'Outgoing Fax', inside: 'VoIP Call', emergency: 'Emergency' }[kind] ?? 'Phone Call',
    result,
  };
  const extension = { id: agent.extensionId, uri: `${base}/extension/${agent.extensionId}` };
  const recordingId = digits(10);
  const messageId = digits(12);
  const leg = {
    startTime,
    duration,
    ...common,
    from,
    to,
    extension,
    legType: inbound ? 'Accept' : 'SipToPstnMetered',
    transport: kind === 'inside' ? 'VoIP' : 'PSTN',
    telephonySessionId,
    master: true,
  };
  return {
    uri: `${base}/extension/${agent.extensionId}/call-log/${id}?view=Detailed`,
    id,
    sessionId: digits(12),
    telephonySessionId,
    partyId: `p-${hex(18)}-1`,
    conversationId: `#${digits(18)}#`,
    startTime,
    duration,
    durationMs: duration * 1000 + below(1000),
    ...common,
    from,
    to,
    extension,
    transport: leg.transport,
    ...(chance(0.3) ? { client: { ip: address(), userAgent: pick(userAgents) } } : {}),
    ...(result === 'Accepted' && chance(0.4)
      ? {
          recording: {
            uri: `${base}/recording/${recordingId}`,
            id: recordingId,
            type: pick(['Automatic', 'OnDemand']),
            contentUri: `https://media.example.org/restapi/v1.0/account/400131426008/recording/${recordingId}/content`,
          },
        }
      : {}),
    ...(kind === 'voicemail' || kind === 'fax'
      ? {
          message: {
            uri: `${base}/extension/${agent.extensionId}/message-store/${messageId}`,
            id: messageId,
            type: kind === 'fax' ? 'Fax' : 'VoiceMail',
            subject: pick([
              `Please call back ${pick(customers).name} on ${pick(customers).e164}`,
              `Invoice for ${pick(customers).name}, copy to ${pick(firstNames).toLowerCase()}@example.org`,
              'No answer in the shop, trying again after lunch',
            ]),
          },
        }
      : {}),
    ...(chance(0.1) ? { delegate: { id: pick(agents).extensionId, name: pick(agents).name } } : {}),
    billing: { costIncluded: 0, costPurchased: Number((below(40) / 100).toFixed(2)) },
    legs: chance(0.6)
      ? [leg]
      : [leg, { ...leg, duration: below(60), to: colleague, legType: 'PstnToSip', master: false }],
    lastModifiedTime: new Date(clock + duration * 1000 + 900).toISOString(),
  };
}

/** Eighteen digits are more than a double holds, and JSON numbers all the same. */
const serialize = (each) => JSON.stringify(each).replace(/"#(\d+)#"/g, '$1');
const lines = Array.from({ length: 200 }, (_, i) => serialize(record(i)));
writeFileSync(new URL('../examples/calls.ndjson', import.meta.url), `${lines.join('\n')}\n`);
