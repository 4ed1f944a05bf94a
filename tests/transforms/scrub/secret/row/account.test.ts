import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createScan } from '../../../../../src/transforms/scrub/scan/scan.js';
import { describeMarked } from '../../marked.js';

describeMarked({
  'an attempt of letters alone': [
    '[HoneyPotSSHTransport,12,⟦192.0.2.7⟧] login attempt [root/⟦lemontree⟧] failed',
    "login attempt [b'root'/b'⟦lemontree⟧'] succeeded",
    'connection attempt [alice/reading] done, login attempt [3] failed',
  ],
  'a list of accounts, and the profile of a SIM card': [
    'users $alice:CL:⟦zxRaT#0v6D⟧',
    'users alice:CR:⟦$1$abcd$efghijklmnop⟧ alice:XY:zx',
    'LPA:1$smdp.example.org$⟦04386-AGYFT-A74Y8⟧',
    'LPA:1$smdp.example.org',
    '[alice/Monkey@483x] is no login; Login incorrect: [alice/⟦Monkey@483x⟧]',
  ],
  'a password behind an account and a colon': [
    'curl admin:⟦hunter22x⟧@⟦192.0.2.7⟧:8080/status',
    'camera root:⟦12345⟧@⟦192.0.2.9⟧ offline',
    'db.example.org:5432:shop:app:⟦s3cr3t-pw⟧',
    '*:5432:*:postgres:⟦hunter22x⟧',
    'Login incorrect (pap: Cleartext password does not match "known good" password): [alice/⟦Winter4841⟧] (from client x port 7)',
    '[smtp.example.org]:587 ⟦alice@example.org⟧:⟦kX9vR2mLq7Tz⟧',
    'Auth: (14881) Invalid user: [alice/⟦Winter4841⟧] (from client nas2 port 15)',
    'sshd: Invalid user alice703 from ⟦192.0.2.7⟧ [preauth/2]',
    "row='localhost:5433:shop:app:⟦alice_703⟧'",
  ],
  'what only looks like one': [
    'Call-ID:a84b4c76e66710@⟦192.0.2.7⟧ and ci:f81d4fae7dec@⟦192.0.2.7⟧',
    'to:alice703@⟦192.0.2.7⟧',
    'app.py:5432:handler: no row, 10:20:30:5432:x:y',
    'proxy:5432:up',
    'alice:[secret]:19687:0:99999:7:::',
    'from [smtp.example.org]:587 ⟦alice@example.org⟧:accepted, [a] ⟦bob@example.org⟧:kX9vR2mLq7Tz',
  ],
});

const letter = fc.constantFrom(...'abcdefghkmnpqrstuvwxyzABCDEFGH');
const digit = fc.constantFrom(...'0123456789');

describe('an account before an address', () => {
  it('has its password found, whatever it is', () => {
    const scan = createScan({});
    fc.assert(
      fc.property(
        fc.constantFrom('alice', 'svc_backup', 'deploy', 'bob.example'),
        fc.array(letter, { minLength: 4, maxLength: 12 }),
        fc.array(digit, { minLength: 2, maxLength: 6 }),
        (user, front, back) => {
          const password = front.join('') + back.join('');
          const text = `connect ${user}:${password}@192.0.2.7:22`;
          const found: string[] = [];
          scan(text, (start, end) => found.push(text.slice(start, end)));
          expect(found).toEqual([password, '192.0.2.7']);
        },
      ),
    );
  });
});
