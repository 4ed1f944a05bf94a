/**
 * @module
 * URIs that reach a person, URLs that say something of one, and cookies.
 */
import type { Format } from '../formats.js';
import type { Random } from '../random.js';
import { agent, day, level, logDay, ms, stamp, status, uuid } from './filler.js';
import { format, type Text } from './kind.js';
import { alnum, cardBare, e164, email, ipv4, us, user } from './values.js';

const uri = (name: string, value: (r: Random) => string, texts: readonly Text[]): Format =>
  format('uri', `uri: ${name}`, value, texts);
const url = (name: string, value: (r: Random) => string, texts: readonly Text[]): Format =>
  format('url', `url: ${name}`, value, texts);
const cookie = (name: string, texts: readonly Text[]): Format =>
  format('cookie', `cookie: ${name}`, (r) => r.from(alnum, 20 + r.below(20)), texts);

const tel = (r: Random): string =>
  r.pick([`tel:${e164(r)}`, `tel:${us('+1-###-###-####', '+1.###.###.####')(r)}`]);
const sip = (r: Random): string =>
  r.pick(['sip:', 'sips:']) +
  r.pick([`${user(r)}@example.org`, `${e164(r)}@sip.example.com`, `${user(r)}@${ipv4(r)}`]) +
  r.pick(['', '', ';transport=tcp', ':5060']);

export const uris: readonly Format[] = [
  uri('tel in links', tel, [
    '<a href="⟦⟧">Call us</a>',
    '[call](⟦⟧)',
    'Tap ⟦⟧ to call',
    'window.location = "⟦⟧"',
    (r) => `click on ⟦⟧ tracked (${uuid(r)})`,
    'contact: { "@type": "ContactPoint", "url": "⟦⟧" }',
  ]),
  uri('tel in Slack', tel, ['ring <⟦⟧|the customer> before 5pm', 'new lead: <⟦⟧|mobile>']),
  uri('sip', sip, [
    (r) => `JsSIP:UA incoming call from ⟦⟧ (${ms(r)})`,
    'my softphone is ⟦⟧',
    (r) => `${stamp(r)} ${level(r)} INVITE to <⟦⟧> got 486`,
    '{"from":"⟦⟧","duration":42}',
    'Registration of ⟦⟧ failed: 403',
    'Sie erreichen mich über ⟦⟧.',
  ]),
  uri('sms', (r) => `sms:${e164(r)}`, ['<a href="⟦⟧">Text us</a>', 'deep link ⟦⟧ opened', 'Tap here: ⟦⟧']),
];

const encode = (value: string): string => encodeURIComponent(value).replaceAll('%20', '+');
const mailValue = (r: Random): string => r.pick([encode(email(r)), email(r).replace('+', '%2B')]);
const nameValue = (r: Random): string =>
  encode(r.pick(['Anna Novak', 'Jan Maier', 'Maria García', 'João Silva', 'Kim Lee', '李伟']));

export const urls: readonly Format[] = [
  url('a mail address', mailValue, [
    'GET https://shop.example.com/unsubscribe?email=⟦⟧ 200',
    (r) => `Confirm here: https://example.org/confirm?email=⟦⟧&page=1 (valid until ${day(r)})`,
    'Referer: https://www.example.com/login?username=⟦⟧',
    'https://example.net/invite?page=2&to=⟦⟧',
  ]),
  url('a telephone number', (r) => r.pick([us('##########')(r), encode(e164(r)), e164(r).slice(1)]), [
    'https://chat.example.com/send?phone=⟦⟧',
    (r) => `GET /verify?phone=⟦⟧&page=1 ${status(r)} ${ms(r)}`,
    'myapp://call?number=⟦⟧',
    'redirect to https://example.org/otp?mobile=⟦⟧',
  ]),
  url('a name', nameValue, [
    'https://crm.example.com/search?name=⟦⟧&page=2',
    (r) => `[${logDay(r)}] "GET /people?q=⟦⟧&sort=asc&limit=20 HTTP/1.1" ${status(r)}`,
    'https://www.example.com/book?firstname=⟦⟧&lastname=⟦⟧&page=3',
    'open https://example.org/customers?fullname=⟦⟧ to see it',
  ]),
  url(
    'an address at home',
    (r) => encode(`${1 + r.below(99)} ${r.pick(['High Street', 'Baker St', 'Rue Haute'])}`),
    ['https://maps.example.com/?address=⟦⟧&page=1', 'GET https://api.example.com/delivery?street=⟦⟧ 200'],
  ),
  url('a birthday', day, [
    'https://forms.example.org/quote?dob=⟦⟧&page=2',
    (r) => `GET /eligibility?birthdate=⟦⟧ ${status(r)}`,
  ]),
  url('an account', (r) => r.pick([user(r), r.digits(8), r.hex(12)]), [
    'https://www.example.com/profile?user=⟦⟧',
    'pixel https://stats.example.net/p.gif?uid=⟦⟧&page=4',
    'https://example.com/account?customer_id=⟦⟧&sort=desc',
    (r) => `"GET /api/orders?user_id=⟦⟧&limit=50 HTTP/2" ${status(r)} "${agent(r)}"`,
  ]),
  url('an address of the client', ipv4, [
    'https://stats.example.net/collect?ip=⟦⟧&page=1',
    'GET /geo?client_ip=⟦⟧ 200',
  ]),
  url('a card', cardBare, ['https://pay.example.com/check?pan=⟦⟧', 'GET /charge?card=⟦⟧&page=1 400']),
  url('flows of OAuth', (r) => r.from(alnum, 32), [
    'https://app.example.com/callback?code=⟦⟧&state=⟦⟧',
    (r) => `GET /oauth/callback?code=⟦⟧ HTTP/1.1 ${status(r)}`,
    'https://app.example.com/#access_token=⟦⟧',
    'POST https://id.example.org/introspect?access_token=⟦⟧',
  ]),
  url('links that let in', (r) => r.from(alnum, 24 + r.below(17)), [
    'Reset your password: https://example.com/reset?token=⟦⟧',
    'magic link https://example.org/login?key=⟦⟧ sent',
    'https://files.example.net/report.pdf?signature=⟦⟧&page=1',
    'https://hooks.example.com/in?secret=⟦⟧',
    'calendar: webcal://example.org/feed.ics?auth=⟦⟧',
  ]),
  url('signed by a cloud', (r) => r.hex(64), [
    'https://bucket.example.com/a.zip?X-Amz-Signature=⟦⟧',
    (r) => `PUT https://blobs.example.net/u/${uuid(r)}?sig=⟦⟧ 201`,
  ]),
  url('a URL within', (r) => encodeURIComponent(`https://example.org/me?email=${email(r)}`), [
    'https://example.com/login?next=⟦⟧',
    'https://id.example.org/authorize?redirect_uri=⟦⟧',
  ]),
  url('in HTML and JSON', mailValue, [
    '<a href="https://example.org/u?email=⟦⟧">unsubscribe</a>',
    '<img src="https://stats.example.net/o.gif?email=⟦⟧">',
    (r) => `{"url":"https://www.example.com/thanks?email=⟦⟧","ms":${r.digits(3)}}`,
    '[link](https://example.org/u?email=⟦⟧)',
    String.raw`{"href":"https:\/\/example.org\/u?email=⟦⟧"}`,
  ]),
];

export const cookies: readonly Format[] = [
  cookie('sent', [
    'Cookie: sessionid=⟦⟧; csrftoken=⟦⟧',
    'Cookie: connect.sid=⟦⟧',
    (r) => `> GET /me HTTP/1.1\n> Host: api.example.com\n> Cookie: sid=⟦⟧\n> Accept: */*\n${status(r)}`,
    'cookie: _ga=⟦⟧; laravel_session=⟦⟧; XSRF-TOKEN=⟦⟧',
  ]),
  cookie('sent, signed by Express', [
    (r) => `Cookie: connect.sid=⟦s%3A${r.from(alnum, 32)}.${r.from(alnum, 43)}⟧`,
    (r) =>
      `cookie: 'connect.sid=⟦s%3A${r.from(alnum, 32)}.${r.from(alnum, 40)}%2B${r.from(alnum, 2)}⟧' ${ms(r)}`,
  ]),
  cookie('set', [
    'Set-Cookie: sid=⟦⟧; Path=/; HttpOnly; SameSite=Lax',
    'set-cookie: _app_session=⟦⟧; path=/; Max-Age=3600; secure',
    'Set-Cookie: JSESSIONID=⟦⟧; Path=/shop; Secure; HttpOnly',
  ]),
  cookie('objects of headers', [
    '{"host":"api.example.com","cookie":"sid=⟦⟧; auth=⟦⟧","accept":"*/*"}',
    "{ host: 'example.org', cookie: 'PHPSESSID=⟦⟧' }",
    `{"set-cookie":["sid=⟦⟧; Path=/; HttpOnly"]}`,
  ]),
  cookie('scripts', ['document.cookie = "session=⟦⟧; path=/"', 'document.cookie was "sid=⟦⟧; auth=⟦⟧"']),
  cookie('curl', [
    `curl https://api.example.com/me -H 'Cookie: session=⟦⟧'`,
    `curl --cookie "sessionid=⟦⟧" https://api.example.com/me`,
  ]),
];
