/**
 * @module
 * Texts that differ a little from what programs and people write: a mark more, a tab for a blank, a word that goes on. What the detectors
 * find in them the kernel asks for, or takes.
 */
import { describe, expect, it } from 'vitest';
import { createScan } from '../../src/transforms/scrub/scan/scan.js';
import { isDeep } from '../deep.js';
import { editedTexts } from './edits.js';
import { candidates, found, itIsAlike, rewritten } from './whole.js';

const regions = ['US', 'GB', 'DE'];
const everywhere = createScan({ regions });
const there = createScan({ regions, candidates });

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
    'phone=? 2025550123, phone=#abc?2025550123, is 2025550123- my mobile',
    'contact<+1 202 555 0123]{"q":"ip%3D192.0.2.7%26page%3D2"} 60ms',
    "password'1-202-555-0123 ms session<249278.",
    "otp'202-555-0123/ got '%2B12025550123' instead",
    'NOC mobile (084_a bridge: dial 1-202-555-0148, passcode will be read out.',
    'row 165 rejected: otp is 154?for="192.0.2.7%20  900088;invalid password_447026-816524: country',
    'token for%20 +4the7700900427, 0 one attempts left, OTP is 4711',
    'pwd: bluebird- "7344!!',
    'Access denied"78cd3> for a user (using password: YES)',
    'password50a79bacfb3eb73267ba2352c76054a28739fef71858c6f6a2acea618679f99f ZHPg6iOns0 is not allowed',
    'host_443 310 4111: code',
    'content: user=kim&pwd={12116666956}Sommer-4657!!, pwd={1:2}',
    'installed 1.9.2.25 firmware: 192.0.2.7',
    'resetTRVME46p1pvP/0LnGcuYYqLWmIIkww/S your password: required',
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
    '-5550123 <5550100>',
    'xnumber:07700900123',
    'gsm 05510000017',
    'ev 05510000017',
    'call to +12025550123 or\t2025550124',
    'MFA token\\2913',
    'PIN ok (4011)',
    'Use the 3412 to sign in',
    'code: the message says, 7182',
    'codice*sicur 1292',
    'codice di sicurezza:: 829',
    'PIN de e-2 es 4821',
    'code (login) 4011',
    "userCode:u'447'",
    'Pass:(*0ring)',
    'T_SECRET - X3RQd080',
    't_secret, KWms2i00',
    'wpa_ key=te#',
    'clave de la red del piso dos: 44a10',
    'hooks.zapier.com/hooks/catch/123abcde',
    'isakmp key ree address 192.0.2.7',
    'pass e-s&/',
    'passwd p89+/',
    'passwd / reset to lemonher',
    'passwd ( reset to pickleme',
    'passwd string :0120',
    'passphrase is ::rt',
    'password e me (or--30)',
    'password: Achiveby cy:',
    'password: qwE e',
    'passwordt fromD.62.:',
    'authorization:{lice}rg',
    'response=\n53fe98db10e1074b03b3e06438bda70f',
    "Client('Dat-LVS6GZmqTXEGfFBQaxqD')",
    'smbclient -Ualice%lima',
    'sqlplus p/`22@',
    'tacacs-server host region key hunter22',
    'key=ma/.LKs6Lv',
    '{login,<<"e">>,<<"\n\te">>',
    // Of what a mark ties to digits nothing is found by itself.
    'SIP/2/5550123',
    'lat:1-50.8079',
    '0-2.34567+23.5678',
    '800-10-0-0-1.p.o',
    'update 0.1.8.3:10:i',
    '7.2.0.192.in-addr.arpa.IN',
    '0pass hunt%',
    '%D92.0.2.2',
    '%98-1-0-6.example.net',
    'X4+b2JAZS5jb20gaGFzIGpvalZA',
    'a@b.SEP02374CBA648B.xml',
    'portal.es 8820',
  ])('gives what it gives when all of it is looked at: %j', (text) => {
    expect(found(there, text)).toEqual(found(everywhere, text));
    const [got, wanted] = rewritten([text]);
    expect(got).toEqual(wanted);
  });
});

const law = editedTexts(20_261_128, isDeep ? 40_000 : 2_000);

describe('texts that were edited at random', () => {
  itIsAlike(law, {
    names: { regions: ['US'], names: 'fixed' },
    'national numbers': { regions: ['US'], nationalIds: ['US', 'GB', 'ES', 'BR'] },
  });
});
