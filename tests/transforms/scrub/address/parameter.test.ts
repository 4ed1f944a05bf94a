import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isHarmless } from '../../../../src/transforms/scrub/address/parameter.js';
import { describeMarked } from '../marked.js';

describeMarked({
  'how a server is connected to': [
    'jdbc:mysql://db.internal:3306/shop?user=⟦alice⟧&password=⟦hunter22⟧&useSSL=true&connectTimeout=1019&serverTimezone=Europe/Berlin&characterEncoding=utf8mb4',
    'dsn postgresql://⟦alice:hunter22⟧@db2.internal:5432/billing?sslmode=require&target_session_attrs=read-write&application_name=⟦alice⟧',
    'mongodb://h1:27017,h2:27017/?replicaSet=rsProd&authSource=admin&retryWrites=true&w=majority&readPreference=secondaryPreferred',
    'redis://cache:6379/0?db=1&timeout=5s&protocol=3',
    'psql postgres://db2/app?sslmode=⟦alice⟧&connect_timeout=⟦12025550123⟧',
  ],
  'how a URL was signed': [
    'https://b.s3.example.org/a.pdf?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Date=20240511T101112Z&X-Amz-Expires=900&X-Amz-SignedHeaders=host%3Bx-amz-date&X-Amz-Signature=⟦4eadebdc95d45682ad91df61005ad16ce581709477a35390fd525c4831f32883⟧',
    'https://x.blob.example.org/b/a.bak?sv=2022-11-02&ss=b&srt=sco&sp=rl&st=2023-06-12T03%3A05%3A41Z&se=2023-06-13T03%3A05%3A41Z&spr=https,http&sr=b&sip=⟦192.0.2.1⟧&sig=⟦qhn3smNmnJN8lsMgkO3Yd8q8T3lysbYcH%2FhzKGQfpv0%3D⟧',
    'GET /a?sv=⟦alice⟧&ss=⟦bob⟧&sp=⟦paula⟧&sr=⟦carol⟧&se=⟦1980⟧&X-Amz-SignedHeaders=⟦alice⟧ HTTP/1.1',
  ],
  'what is asked of a server of identities': [
    'GET /authorize?response_type=code%20id_token&scope=openid%20profile+email&client_id=⟦a81c7⟧&prompt=login&code_challenge_method=S256&state=⟦RpV2Et3cxhDj6gAJqCrGmTPJ⟧ HTTP/1.1',
    'POST /token?grant_type=refresh_token&scope=repo:read,user HTTP/1.1',
    'GET /authorize?scope=⟦openid%20alice⟧&grant_type=⟦alice⟧ HTTP/1.1',
  ],
  'what is done with a message': [
    'GET /in?text=⟦Meeting+moved⟧&type=text&keyword=STOP&dlr-mask=31&coding=2&message-timestamp=2024-09-08+20%3A03%3A59 HTTP/1.1',
    'GET /in?keyword=⟦alice⟧&dlr-mask=⟦12025550123⟧ HTTP/1.1',
  ],
  'what gateways say of a message and a call': [
    'GET /dlr?status=delivered&err-code=0&scts=2601181308&price=0.07600000&network-code=26803&messageId=4B8DF6660D42A27E&to=⟦12025550123⟧ HTTP/1.1',
    'POST /cb?CallSid=CA00000000000000000000000000000abc&CallStatus=no-answer&CallDuration=12&ApiVersion=2010-04-01&CallerCountry=US&Digits=⟦1234⟧&CallerName=⟦alice⟧ HTTP/1.1',
    'GET /dlr?messageId=⟦4111111111111111⟧&scts=⟦2025550123⟧&price=⟦12025550123⟧&network-code=⟦alice⟧&SmsStatus=⟦alice⟧ HTTP/1.1',
  ],
  'with what an assertion was signed': [
    'GET /slo?SAMLRequest=⟦fZJNT8MwDIbv⟧&RelayState=⟦%2Frooms%2F797⟧&SigAlg=rsa-sha256&Signature=⟦abcdef⟧ HTTP/1.1',
    'GET /slo?SigAlg=http%3A%2F%2Fwww.w3.org%2F2001%2F04%2Fxmldsig-more%23rsa-sha256&sigalg=⟦alice⟧ HTTP/1.1',
  ],
  'what pages tell of a visit': [
    'GET /matomo.php?idsite=7&rec=1&r=663707&h=6&m=48&s=9&uid=⟦alice⟧&_id=⟦3e792c5c5dee4d8f⟧&_idn=0&pv_id=IErKpf&res=1920x1080&e_c=form&e_a=send&ca=1&gt_ms=717&cookie=1 HTTP/1.1',
    'GET /g/collect?v=2&tid=G-ABC123DEF4&gtm=45je45d0v9101&cid=⟦9293828.1734799497⟧&ul=en-us&sr=1920x1080&_s=1&sct=2&seg=1&en=page_view&_et=120&uaa=x86&uab=64&uap=Windows&uapv=15.0.0&uid=⟦alice⟧ HTTP/2',
    'GET /tr/?ev=PageView&if=false&ts=1732790000000&sw=1920&sh=1080&v=2.9.1&rqm=GET&coo=false&fbp=⟦fb.1.1732790000000.1234567890⟧ HTTP/2',
    'GET /a?source=newsletter&quelle=app&medium=email&kanal=⟦alice⟧&source=⟦alice⟧&en=⟦alice⟧&ev=⟦alice⟧&tid=⟦alice⟧&r=⟦12025550123⟧&m=⟦alice⟧&s=⟦alice⟧&idsite=⟦alice⟧ HTTP/1.1',
  ],
  'how something is shown': [
    'GET /l?page[size]=20&page%5Bnumber%5D=3&sort=-created_at,name:asc&order=name%20desc&remember=true HTTP/1.1',
    'GET /collect?v=1&t=pageview&cid=⟦9293828.1734799497⟧&sr=1920x1080&vp=1280x720&sd=24-bit&ul=en-us&dl=%2Fpricing&dr=⟦https%3A%2F%2Fexample.org%2Fa⟧ HTTP/2',
    'GET /u?uid=⟦3e792c5c5dee4d8f5f67fb21⟧&campaign=spring24&v=2.52 HTTP/1.1',
    'GET /a?maxPoolSize=50&user_count=12&x-timeout=30s&account=⟦123456⟧&discountCode=⟦alice⟧ HTTP/1.1',
  ],
  'times, and days on which somebody was born': [
    'GET /a?updated_since=2024-09-08T20:03:59Z&created=2024-09-08&modified-at=2024-09-08 HTTP/1.1',
    'GET /a?dob=⟦1980-01-01⟧&birth-timestamp=⟦1980-01-01⟧&birthdate=⟦1980-01-01⟧&date=⟦1980-01-01⟧&dob=all HTTP/1.1',
  ],
  'a secret that looks like one of two': ['GET /a?password=⟦off⟧&x=all HTTP/1.1'],
});

describe('isHarmless', () => {
  const names =
    'scope sslmode sv ss srt sp sr se st keyword grant_type x-amz-date tz replicaSet authSource connectTimeout page[size] dl ul country driver expires prompt charset messageId scts sigalg pv_id tid gtm en ev source idsite r s ts price network'.split(
      ' ',
    );

  it.each(names)('keeps no identifier under %s', (name) => {
    for (const value of [
      'alice@example.org',
      'alice%40example.org',
      '192.0.2.1',
      '2001:db8::1',
      '%2B12025550123',
      '12025550123',
      '4111111111111111',
      '3e792c5c5dee4d8f5f67fb21',
      'Zk3xPq9aB2tiVvFv',
      'alice%20example',
    ])
      expect([value, isHarmless(name, value)]).toEqual([value, false]);
  });

  it('takes time that grows with the value at most', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        fc.constantFrom('a', 'openid+', 'host;', '-a,', 'a_', '0', '%2F'),
        fc.integer({ min: 1, max: 100_000 }),
        (name, unit, count) => {
          const before = performance.now();
          isHarmless(name, unit.repeat(count));
          expect(performance.now() - before).toBeLessThan(50);
        },
      ),
      { numRuns: 60 },
    );
  });
});
