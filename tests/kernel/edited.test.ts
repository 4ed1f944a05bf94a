/**
 * @module
 * Texts that differ a little from what programs and people write: a mark more, a tab for a blank, a word that goes on. What the detectors
 * find in them the kernel asks for, or takes.
 */
import { describe, expect, it } from 'vitest';
import { createCandidates } from '../../src/kernel/candidates.js';
import type { Tell } from '../../src/transforms/scrub/scan/finding.js';
import { createScan } from '../../src/transforms/scrub/scan/scan.js';
import { openKernel, openReference } from './run.js';

const candidates = createCandidates().open()!;
const regions = ['US', 'GB', 'DE'];
const everywhere = createScan({ regions });
const there = createScan({ regions, candidates });
const policy = {
  version: 1,
  domain: 'x',
  region: 'US',
  rules: [{ path: 'msg', transform: 'scrub', region: regions }],
} as const;
const kernel = openKernel(policy);
const reference = openReference(policy);

const found = (scan: typeof there, text: string): Parameters<Tell>[] => {
  const all: Parameters<Tell>[] = [];
  scan(text, (...each) => all.push(each));
  return all;
};

const line = (text: string): string => `${JSON.stringify({ msg: text })}\n`;

describe('a text that was edited', () => {
  it.each([
    // Numbers, and what says so behind them or before.
    '2025550199.wav',
    'out/12025550199.mp3',
    '*TE*2025015',
    '3732054:dialedDigits',
    'AVP: User-Name(1) >val=001010123456789',
    'CIDENTITY 4999010123456789',
    'Al Ex, 07700900123,',
    'name="ani"expr=5550123',
    // Codes.
    ',,*123#',
    'see @example.org #348',
    'alarm!es 9017',
    "cadenas'es 8820",
    'Tor]is 4411',
    'porta✓con 9426',
    'Vahvistuskoodii 0888',
    'Kod verifsiordalah 5808',
    'combinaison cofre 4471',
    'combination is\tnow 8820',
    'cryptogramme9l es 375',
    'PIN  Tor 4411',
    'PIN  sblocc 3751',
    'PIN rimane< 2098',
    'PIN: matched(4471)',
    'our OTP  1100',
    'urcode is  nu 5521',
    'pin1- 4096',
    'what code? 808',
    'passwd:< 2345',
    'verify code=874',
    'gate code: 123',
    'reset code: 123',
    'onetimecode:: 810',
    // Passwords and keys, and what stands before them.
    'Authoriz_ation:Digestdb',
    'Kennworte 60x06Aen',
    'Kennwort e t#2026',
    'Kennwort\t lautet heim',
    'Passwort auf Aufkleber: op&71',
    'passwd is on the label copperon',
    'passwd now Tul%e',
    'passwd is\rsIot',
    'PASS-> er22x',
    'Wi-Fi: 5indow',
    'WPA  key:0:1',
    'wifi key i6want',
    'radius key 4zLX//',
    'token 6tX5VIqM',
    'LOGIN 8YWxpY2U',
    'NickServ IDENTIFY 2d;hM%',
    'NickServ IDENTIFY e 2Jdh{%',
    'login: alice.b/ uFXRv6',
    'login: pp/ker[34',
    'pw_=600',
    'pw-=560',
    'pw-d:swd',
    'pw.":gab',
    'Pw (varchar [ter0]',
    'pass<e%3D>',
    'password <m.7xTq2>',
    'key=a/W4CiU*.*',
    'field:pass)rejectedValue:"4"',
    'set("secret",  "kQdAj1',
    'session==pSeEcnootXT3XZN8aKtw6M7',
    'sshpass -p\n geheim',
    'sqlplus p/r22@',
    'admin:r22}@192.0.2.8',
    'b:5432:-:n:r22',
    '1$-.g$74Y8',
    'userme and pass asswuser d',
    // Of what a mark ties to digits nothing is found by itself.
    'SIP/2/5550123',
    'lat:1-50.8079',
    '0-2.34567+23.5678',
    '800-10-0-0-1.p.o',
    'update 0.1.8.3:10:i',
    '7.2.0.192.in-addr.arpa.IN',
    '0pass hunt%',
    '%D92.0.2.2',
    'portal.es 8820',
  ])('gives what it gives when all of it is looked at: %j', (text) => {
    expect(found(there, text)).toEqual(found(everywhere, text));
    kernel.wipe();
    expect(kernel.rewrite(line(text)).toString()).toBe(reference.rewrite(line(text)).toString());
  });
});
