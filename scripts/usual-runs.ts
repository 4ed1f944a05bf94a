// Short runs as they usually are, of one record each: what they call, the command has at hand.

/** A record of telephony, one of a service, and a message; in all spellings of a list and a map, with what may stand around them. */
const policy = `---
# A policy
version: 1
name: "all that is usual"
caseless: false
domain: example # of the names
region: US

rules:
  # A comment
  - path: [caller, "**.phoneNumber"]
    transform: pseudonym # of a number
    identifier: phone

  - path:
      - email
      - 'to.email'
    transform: pseudonym
    identifier: email
  - { path: imei, transform: pseudonym, identifier: imei }
  - { path: user, transform: pseudonym }
  - { path: ip, transform: truncate, identifier: ip }
  - { path: at, transform: generalize, to: hour }
  - { path: note, transform: drop }
  - { path: msg, transform: scrub }
`;
/** In JSON, over lines. */
const inJson = JSON.stringify(
  { version: 1, domain: 'example', rules: [{ path: ['caller', 'a'], transform: 'pseudonym' }] },
  undefined,
  2,
);
const records = `${JSON.stringify({
  caller: '+12025550123',
  to: { phoneNumber: '+447700900123' },
  email: 'alice@example.org',
  imei: '490154203237518',
  user: 'alice',
  ip: '192.0.2.17',
  at: '2026-11-28T10:20:30Z',
  note: 'a',
  n: [1, true, null],
  msg: 'call from 192.0.2.7 by alice@example.org',
})}\n`;

/** Of telephony, by a rule for one number alone: most of it is kept. */
const call = `${JSON.stringify({
  uri: 'https://platform.example.org/restapi/v1.0/account/10000017/extension/170017/call-log/aB1c2dE3fG4h5I?view=Detailed',
  id: 'aB1c2dE3fG4h5I',
  sessionId: '10000000017',
  startTime: '2026-11-28T10:20:30.289Z',
  duration: 1320,
  type: 'Voice',
  direction: 'Outbound',
  action: 'Phone Call',
  result: 'Accepted',
  from: {
    phoneNumber: '+12025550123',
    name: 'Alice Example',
    location: 'Washington, DC',
    extensionId: '10000171',
  },
  transport: 'PSTN',
  sourceIp: '192.0.2.37',
  device: { id: '100000017', model: 'Polycom VVX-411', imei: '490154203237518' },
  codec: 'OPUS/48000',
  mos: 3.92,
  billing: { costIncluded: 0.988, costPurchased: 0 },
})}\n`;

const accessPolicy = `version: 1
format: combined
rules:
  - { path: host, transform: truncate, identifier: ip, v4: 16 }
  - { path: [url, referer], transform: url }
`;
const accessLine =
  '192.0.2.17 - - [28/Nov/2026:10:20:30 +0000] "GET /a/17/b?user=alice&page=2 HTTP/1.1" 200 1320 "https://www.example.org/a?q=b" "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36"\n';

const rowPolicy = `version: 1
region: US
format:
  type: csv
  header: none
  columns: [src, dst, dcontext, clid, channel, lastapp, start, duration, disposition, uniqueid, sequence]
rules:
  - { path: [src, dst, clid], transform: pseudonym, identifier: phone }
  - { path: start, transform: generalize, to: hour }
  - { path: lastapp, transform: drop }
`;
const row =
  '"12025550123","+12025550124","from-internal","""Alice"" <+12025550123>","PJSIP/trunk-00000017","Dial","2026-11-28 10:20:30",61,"ANSWERED","1795861230.17",17\n';

/** All of it by rules: what is kept is looked at. */
const short = `${JSON.stringify({ caller: '+12025550123' })}\n`;

export const usualRuns: readonly {
  readonly policy: string;
  readonly input: string;
  /** Standard output, unless it is said: `file` for one. */
  readonly output?: string;
}[] = [
  { policy, input: records },
  { policy, input: call },
  { policy: accessPolicy, input: accessLine },
  { policy: rowPolicy, input: row },
  { policy: inJson, input: short },
  { policy: inJson, input: short, output: 'file' },
  { policy: inJson, input: short, output: '/dev/null' },
];
