import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createScan } from '../../../../src/transforms/scrub/scan/scan.js';
import { describeMarked } from '../marked.js';

describeMarked({
  'credentials behind their scheme': [
    'Authorization: Basic ⟦YWxpY2U6czNjcjN0⟧',
    'authorization: Bearer ⟦abcdefghijkl⟧',
    'Authorization: token ⟦9f86d081884c7d65⟧ sent',
    'Authorization: Digest ⟦username="alice", response="6629fae49393a05397450978507c4ef1"⟧',
  ],
  'a scheme without them': [
    'authorization: Basic user logged out',
    'WWW-Authenticate: Basic realm="x", proxy-authorization: Basic realm="x"',
    'Authorization: Bearer token is missing',
    'Authorization: Basic',
  ],
  'the hash of a password, up to the comma that a list goes on behind': [
    'values (Alice, ⟦$2y$10$wX8fcZQO8RRsPzdkQVBEYpdeSv7sQu5Hz8fJUUcJ25YKZiw3rKOeY⟧, 2026-03-21)',
    'hash ⟦$argon2id$v=19$m=65536,t=3,p=4$c29tZXNhbHRzb21l$RdescudvJCsgt3ub⟧ ok',
    'password_hash ⟦pbkdf2_sha256$600000$Zk3xPq9aB2cD$mQf0c4Wz8yqk7b0Yh5m1vVbq⟧',
    'shadow alice:⟦$y$j9T$F5Jx5fExrKuPp53xLKQ..1$X3DX6M94c7o.9agCG9G317fhZg9SqC⟧:19000',
    'price $10$20 and $a1$b2',
  ],
  'the key of a stream, of a network access server': [
    'a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:⟦UkNlUkxPWlNQQXoxSnE5MWRINzlhMFVPNnRKOXJT⟧|2^20|1:4',
    'MS-MPPE-Recv-Key = ⟦0xde69e289b9a61cc2b9c30ef99dad67ff⟧',
    'display inline:block1234567890',
  ],
  'what a function of PAM or a program is called': [
    'pam_unix(passwd:chauthtok): authentication token manipulation error',
    'pam_sss(chpasswd:auth): done',
  ],
});

describe('a hash in a list', () => {
  it('goes, and nothing beside it', () => {
    const scan = createScan({});
    const base = fc.constantFrom(...'ABCXYZabcxyz0189./');
    fc.assert(
      fc.property(
        fc.array(base, { minLength: 53, maxLength: 53 }),
        fc.constantFrom(', next', ',2', '; x', ' x', ')', "'"),
        (body, behind) => {
          const hash = `$2b$12$${body.join('')}`;
          const found: string[] = [];
          const text = `values (x, ${hash}${behind}`;
          scan(text, (start, end) => found.push(text.slice(start, end)));
          expect(found).toEqual([hash]);
        },
      ),
    );
  });
});
