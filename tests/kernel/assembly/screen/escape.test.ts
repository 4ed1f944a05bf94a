import { expect, it } from 'vitest';
import { ledger, openKernel, openReference } from '../../run.js';

/** The signs that the kernel reads over, and some beside them that it does not. */
const signs = [
  ...[
    0xa1, 0xa7, 0xb0, 0xb1, 0xb5, 0xbf, 0xd7, 0x2122, 0x2190, 0x2191, 0x2192, 0x21d2, 0x21ff, 0x2200, 0x2212,
    0x225f, 0x2260, 0x2265, 0x227f,
  ],
  ...[0x2280, 0x22ff, 0x2300, 0x231b, 0x23f1, 0x23ff, 0x2401, 0x2460, 0x2500, 0x257f, 0x25bf, 0x25c0],
  ...[0x2605, 0x26a0, 0x2705, 0x2713, 0x2775, 0x2776, 0x2793, 0x2794, 0x2795, 0x279c, 0x27bf, 0x27c0],
  ...[0x2aff, 0x2b00, 0x2b50, 0x2bff, 0x2c00, 0xfe0e, 0xfe0f, 0xff01],
  ...[0x1d7ce, 0x1f100, 0x1f1e9, 0x1f2ff, 0x1f300, 0x1f680, 0x1f9ff, 0x1faff, 0x1fb00, 0x1fbf1],
].map((code) => String.fromCodePoint(code));

/** Where one may stand beside what is looked for, and beside what is none: `#` is the sign. */
const places = [
  '# 192.0.2.17',
  '192.0.2.17# 192.0.2.18 #',
  'from 192.0.2.1 # 192.0.2.2',
  'updated 1.2.3.4 # 1.2.3.5',
  'call#(202) 555-0123',
  'phone #: 2025550123#',
  '+1#202 555 0123',
  '+12025550123#44',
  '# +44 7700 900123 #',
  'PIN # 4711',
  'your code is #123456#',
  'password#: hunter22',
  'password # hunter22',
  'wifi password # "Sommer2024!"',
  'token=#abcdef1234567890#',
  'user=alice#password=hunter22',
  'alice#@example.org #bob@example.org#',
  '4111 1111 1111 1111#',
  '4111#1111 1111 1111 1111',
  '00:00:5e:00:53:01#2001:db8::1#',
  'lat=48.1234# lon=11.5678#',
  'src=2025550123 # dst=2025550145',
  '1# 2# 3# 12:34:56# v1.2.3#',
  '##️ ready in 12 ms ##️#',
  'took 12#s, 12.3 #s, 1.2.3.4#s, 202-555-0123 #s, (202) 555-0123#s, 2025550123#s, 12 #s',
  'state idle # active, idle#active for call#2025550123',
  'updated foo # v1.2.3.4, 1.2.3.4 (old) # new 1.2.3.5',
  'wifi password # Sommer2024x, PIN # Sommer, passwort# geheim7',
  '#Qué número es 2025550123? #Llame!',
  'alice@example.org # bob 2025550123',
  'alice@#ail.example.org alice@m#.example.org',
  '#@example.org (#️@example.org) x#@example.org <##️@mail.example.org>',
];

it('a text with signs becomes what the engine of one line makes of it', () => {
  const policy = (region: string) =>
    ({ version: 1, region, rules: [{ path: 'msg', transform: 'scrub' }] }) as const;
  for (const region of ['US', 'DE']) {
    const kernel = openKernel(policy(region));
    const reference = openReference(policy(region));
    for (const sign of signs) {
      const lines = places
        .map((place) => `${JSON.stringify({ msg: place.replaceAll('#', () => sign) })}\n`)
        .join('');
      expect(kernel.rewrite(lines).toString().split('\n')).toEqual(
        reference.rewrite(lines).toString().split('\n'),
      );
    }
    expect(ledger(kernel)).toEqual(ledger(reference));
  }
});
