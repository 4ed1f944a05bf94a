import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCandidates } from '../../../../../src/kernel/candidates.js';
import { octets } from '../../../../../src/octets.js';
import { createScan } from '../../../../../src/transforms/scrub/scan/scan.js';
import { describeMarked } from '../../marked.js';

describeMarked({
  'the keys of a SIM card': [
    'ki=⟦465B5CE8B199B49FAA5F0A2EE238A6BC⟧ opc=⟦E8ED289DEBA952E4283B54E88E6183CA⟧',
    'K: ⟦465B5CE8B199B49FAA5F0A2EE238A6BC⟧ OPc: ⟦0xE8ED289DEBA952E4283B54E88E6183CA⟧',
    '"k": "⟦465B5CE8 B199B49F AA5F0A2E E238A6BC⟧", "opc": "⟦E8ED289D EBA952E4 283B54E8 8E6183CA⟧"',
    'imsi ⟦001010123456789⟧ Ki ⟦465B5CE8B199B49FAA5F0A2EE238A6BC⟧',
  ],
  'a key beside its cipher': [
    '"encryption":"aes-128-ctr","key":"⟦465B5CE8B199B49FAA5F0A2EE238A6BC⟧","nonce":"00000000000000000000000000000001"',
    "{'cipher': 'chacha20', 'key': '⟦465b5ce8b199b49faa5f0a2ee238a6bc⟧'}",
    'key=⟦465b5ce8b199b49faa5f0a2ee238a6bc⟧ iv=000102030405060708090a0b0c0d0e0f',
    '{"key":"465b5ce8b199b49faa5f0a2ee238a6bc","hits":4,"describe":"x"}, cache key: 465b5ce8b199b49faa5f0a2ee238a6bc',
  ],
  'what a client of SASL answers': [
    'client in: AUTH\t1\tPLAIN\tservice=imap\tresp=⟦AGFsaWNlAGh1bnRlcjIy⟧',
    'resp=⟦AGFsaWNlAGh1bnRlcjIyMjI=⟧ (previous base64 data may contain sensitive data)',
  ],
  'what a client of OAuth has a token for': [
    'grant_type=authorization_code&code=⟦4i4Bm29KWalDtra0rru7pLRBnDbKVniL⟧&scope=x',
    'client_id=x grant_type=authorization_code code=⟦4i4Bm29KWalDtra0rru7pLRBnDbKVniL⟧ scope=x',
    'POST /token HTTP/1.1\n\ngrant_type=authorization_code&client_id=x&code=⟦07909f0885c7db6c792d86e1b2c3ca52⟧',
  ],
  'what a telephone is provisioned with': [
    'P47=sip.example.org\nP35=1197\nP34=⟦geheimnis⟧\nP2=⟦Winter797⟧\nP237=firmware.example.org',
  ],
  'what only looks like one': [
    'P2=1 P34=12.5 P999=geheimnis',
    'resp=accepted resp=200 resp=approved resp=<hidden> resp=hunterhunter',
    'md5=465B5CE8B199B49FAA5F0A2EE238A6BC etag 465B5CE8B199B49FAA5F0A2EE238A6BC',
    'op=add k=12345678 i: 2025-11-27 sqn 000000000020',
  ],
});

const candidates = createCandidates().open();

describe('what a client of SASL answers', () => {
  it('is found, whoever it is', () => {
    const scan = createScan({ candidates });
    const word = fc.stringMatching(/^[a-z\d!#$%&*.-]{3,12}$/);
    fc.assert(
      fc.property(word, word, (user, password) => {
        const answer = octets.toBase64(octets.encode(`\0${user}\0${password}`));
        const text = `AUTH\t1\tPLAIN\tresp=${answer}`;
        const found: string[] = [];
        scan(text, (start, end) => found.push(text.slice(start, end)));
        expect(found).toEqual([answer]);
      }),
    );
  });
});
