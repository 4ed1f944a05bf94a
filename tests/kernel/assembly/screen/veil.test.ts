/**
 * @module
 * Ids in hexadecimal digits, which stand as others while the kernel looks at a text: what is found in it is what is found without the kernel,
 * whatever they are.
 */
import { describe, expect, it } from 'vitest';
import type { Candidates } from '../../../../src/transforms/scrub/scan/finding.js';
import { createScan } from '../../../../src/transforms/scrub/scan/scan.js';
import { isDeep } from '../../../deep.js';
import { textsWithIds } from '../../ids.js';
import { candidates, finder, found, itIsAlike, rewritten } from '../../whole.js';

const regions = ['US'];
const everywhere = createScan({ regions });
const there = createScan({ regions, candidates });

describe('an id', () => {
  it.each([
    // It is what it is: a device, an account, a key, a number.
    'lease of 00005e0053af, 02005e10a0ff',
    'mac com-974414ff-1e78-4943-305e-02005e10a0ff].cts: x',
    'paid by DE02120300000000202051 today',
    'paid by DE02  1203 0000 0000 2020 51 today, DE02--1203-0000-0000-2020-51',
    'token: 05c5a11b84e0bf48dd9fb814824c215c',
    'access_key b2495caa7cbc9c64bb040ef0 "x"',
    'secret_key dcef7555-faf1-8440-0abb-e480d9c42b8f= "x"',
    'Failed password b4ead32c8718e1c6a9e79d5eda77a63934a3b353 invalid user',
    'creds: login: bob /BB7E5BD password: hunter22',
    'call a2025550123f or f2025550123',
    'password must be dfb136e3-96F3-004d-eebe-7388D8685172 than',
    'uptime}ad39ae15b1e376887130b830; 12 days',
    'PASS CBE3E368-c430-33F6-0998-9e8991c20ddc 73.943s',
    'HRKU-5c1e7a9b-4d2c-4e0f-9a1d-7b3e9c2a6018 was revoked',
    // It is part of something.
    'from 2001:db8::bd83 to 2001:db8:12ab::1',
    'src: 0xAA798C6D4DF1C6BC192.0.2.46:58658, 0x52e1.251.214.112:50010',
    'at 0216.3e00.0001 and 02a6.3e0f.00b1',
    'db8 202-555-0123, f12-202-555-0123, f12 202 555 0123',
    'dial +1a2b202-555-0123, %e4b8 and \\u00e9',
    'from 192.0.2.7_9e482a7c5c54e091692f9e5e9edbc240',
    'wrong :0f9083f6(password or username',
    'email must be an email; password must be044e3705fa2dflonger than or equal to 8 characters',
    'The secret to good bread is "V8pCEzd8/S5AMD3maLvH8nx1gf0) time: 18 hours.',
    'transaction 12919546-0a9f-2854-c761-E8997DB5C11C settled, auth code 219888',
    'key SHA256:tDRqMKUFij+12025550123/oYofN5FTM12GfSRSyOf8s found',
    'key b74f9cdf/ccB2kmB2Kfn5Qaj+pzPj9iD9vFFlGMJkLd found at host, all is well',
    'key 92d87249/zCEr2q1UVot8ejP+eLY1NTziD6DXVKWKd5 found at host, all is well',
    'image@sha256:pin52893ed7/VWgrxss9RWYoep11anG164RAjMjNngZOXCzkITUWNtJsPFvv7LQp',
    'blob=0P/go/zZt4rA68D/iuy2/LXnypD3r9qUofyF7a//Token/TrHbDl6eaSfmtJXSB5',
    'my mobilexLH0XXTCvRHZvixk2e9z01XbKT6pkpoEewxzjg8SpG is 07700900443',
    'token 2faa89 = 75177, context 128000',
    '+bWFpbCBhbGljZTY1QGV4YW1wbGUub3JnIHRvIGE3Mj)Invoice INV-2024-569706 is overdue by 36 days.',
    'Started asterisk@bWFpbCBhbGljZTgzQGV4YW1wbGUub3JnIHRvIGVhZm.service - instance 5',
    'https://maps.example.com/?address?fbadf1d0-e3ff-ec18-2aed-6a2a3fe82e0a]=18+Rue+Haute&page=1',
    // Something stands beside it.
    'phone=#e12f828500a76192?7135550104',
    '<39>Jul 16 plxAaGNHGoGMH9hc7r7geHYWzeL9r8Yr0LhjVyczqdvE06:59:58 media17 hostapd: wlan0: STA 02:d6:29:4e:81:a8 WPA: pairwise key handshake',
    '+367 -479 MF7RujOje/pin1iWMcLUKUq1NXaYnd4rSxiN7TkrSA',
    "Cache miss'MUXL5q2nqEvatAWtsVSPOL18- for key user:profile, falling back to database",
    'CSRF token missing or incorrect528a0e74-fc85-620c-e732-0f7def6d11ba',
    'Call-ID:<d46a585e8d5ea28d845c0404a350450540d6197db7cd334fd894056116718689, 3666c31478d9d79641100d2a55db1452',
    'req-ab4f1689-0b8d-474e-ad8b-3337e8b91296 of 192.0.2.7, +12025550123',
    'at 0x7fe3c910427 by alice@example.org',
  ])('is looked at as it is without the kernel: %s', (text) => {
    expect(found(there, text)).toEqual(found(everywhere, text));
    const [got, wanted] = rewritten([text]);
    expect(got).toEqual(wanted);
  });

  it('is put back as it was, and forgotten', () => {
    const { memory } = (candidates as Candidates & { kernel: { memory: { buffer: ArrayBuffer } } }).kernel;
    const holds = (): number => Buffer.from(memory.buffer).toString('latin1').split('c7e9a1b3-').length - 1;
    candidates.find('job c7e9a1b3-4d2c-4e0f-9a1d-7b3e9c2a6018 of 192.0.2.7', 2);
    // The text itself, and what is to be put back.
    expect(holds()).toBe(2);
    finder.wipe();
    expect(holds()).toBe(0);
  });
});

const law = textsWithIds(20_261_128, isDeep ? 40_000 : 2_000);

describe('texts with ids that nobody has seen', () => {
  itIsAlike(law, { 'no country': {} });
});
