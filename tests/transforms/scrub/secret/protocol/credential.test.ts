import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createScan } from '../../../../../src/transforms/scrub/scan/scan.js';
import { describeMarked } from '../../marked.js';

describeMarked({
  'credentials behind their scheme': [
    'Authorization: Basic ⟦YWxpY2U6czNjcjN0⟧',
    'authorization: Bearer ⟦abcdefghijkl⟧',
    'Authorization: token ⟦9f86d081884c7d65⟧ sent',
    'Authorization: Digest username="⟦alice⟧", response="⟦6629fae49393a05397450978507c4ef1⟧"',
  ],
  'a scheme without them': [
    'authorization: Basic user logged out',
    'WWW-Authenticate: Basic realm="x", proxy-authorization: Basic realm="x"',
    'Authorization: Bearer token is missing',
    'Authorization: Basic',
    'authorization: authorization.as_deref(), authorization := r.Header.Get("Authorization")',
    "headers: { authorization: authHeader }, x ? 'Proxy-Authorization' : 'Authorization'",
    'authorization: \'read-only\', Authorization: Capability algorithm="A:RSA"',
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
  'the parts of a digest': [
    'Authorization: Digest username="⟦alice⟧", realm="sip.example.org", nonce="⟦RAbcjymMbmUklUXxcnhfQ5hGdgG2dets⟧", uri="sip:sip.example.org", response="⟦e7245f9586e635cc27e4bdf0759c09ce⟧", algorithm=MD5, cnonce="⟦fadccbb7795f31ae⟧", qop=auth, nc=00000001',
    'Proxy-Authorization: Digest username="⟦alice⟧",realm="asterisk",nonce="⟦1710065467/dd8186ee⟧",uri="⟦sip:12025550123@192.0.2.1⟧",response="⟦bb37773c1da91f7c2266c9b83f7c21ef⟧",algorithm=MD5',
    'GET /v1/me HTTP/1.1\nAuthorization: Digest username="⟦alice⟧", realm="api", nc=00000001, uri="/v1/me"\nX-Real-IP: ⟦192.0.2.1⟧',
    'Authorization: Digest username="⟦alice⟧", realm="⟦192.0.2.1⟧", uri="⟦/v1/users/alice7⟧", response="⟦6629fae49393a05397450978507c4ef1⟧"',
    '{"authorization":"Digest username=\\"⟦alice⟧\\", realm=\\"x.example.org\\", response=\\"⟦6629fae49393a0539745⟧\\"","b":1}',
  ],
  'a digest that is not well-formed, which goes as a whole': [
    'Authorization: Digest ⟦username="alice", foo="hunter22", response="6629fae49393a05397450978507c4ef1"⟧',
    'Authorization: Digest ⟦username="alice" response=x hunter22⟧',
    'Authorization: Digest ⟦username="alice", username="bob", response="6629fae4"⟧',
    'Authorization: Digest ⟦username="alice", algorithm=hunter22, response="6629fae4"⟧',
    'Authorization: Digest ⟦username="alice", nonce="a"b", response="6629fae4"⟧',
    'Authorization: Digest ⟦username="alice", constructor=1, response="6629fae4"⟧',
  ],
  'the session, and which server has it': [
    'GET /app/main.do;jsessionid=⟦C4A7D3CF73F53C58FBFFF341386E19FB⟧.node1 HTTP/1.1',
    'GET /app/main.do;jsessionid=⟦C4A7D3CF73F53C58FBFFF341386E19FB.Xq92k.7⟧ HTTP/1.1',
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
