/**
 * @module
 * Money, places, and what people type into queries.
 */
import { line, type OperationsFormat } from './format.js';
import { app, clf, clock, iso, stamp, uuid } from './surroundings.js';
import { between, card, cardGrouped, degrees, e164, email, iban, mark, outside, person } from './values.js';

const capital = (word: string): string => word[0]!.toUpperCase() + word.slice(1);

export const accounts: readonly OperationsFormat[] = [
  line(
    'card',
    'pair',
    (r) =>
      `${app(r, 'topup')}charge declined ${r.pick(['pan=', 'card=', 'card_number=', 'cardNumber: '])}${mark(card(r))} amount=${between(r, 5, 90)}.00 currency=USD code=51`,
  ),
  line(
    'card',
    'JSON in text',
    (r) =>
      `${app(r, 'pay')}psp request {"amount":${between(r, 500, 9000)},"number":"${mark(card(r))}","exp":"12/29"} failed with 402`,
  ),
  line('card', 'groups in prose', (r) =>
    r.pick([
      `Agent typed ${mark(cardGrouped(r))} into the notes field, please purge.`,
      `Customer read card ${mark(cardGrouped(r))} to the bot at ${clock(r)}`,
    ]),
  ),
  line('card', 'exception', (r) =>
    r.pick([
      `java.lang.IllegalArgumentException: unsupported issuer for ${mark(card(r))} at com.example.pay.Issuer.of(Issuer.java:${between(r, 20, 300)})`,
      `ValidationError: '${mark(card(r))}' does not match the stored hash`,
      `transcript turn ${between(r, 1, 60)}: "${mark(card(r))}"`,
    ]),
  ),
  line('iban', 'pair', (r) =>
    `${app(r, 'billing')}mandate created ${r.pick(['iban=', 'IBAN: ', 'account=', '"iban":"'])}${mark(iban(r))} scheme=CORE seq=RCUR`.replace(
      /"iban":"(\S+) /,
      '"iban":"$1" ',
    ),
  ),
  line(
    'iban',
    'printed groups',
    (r) =>
      `Refund for invoice ${between(r, 1000, 9999)} goes to ${mark(iban(r).replace(/(.{4})(?=.)/g, '$1 '))} within 3 days.`,
  ),
  line('iban', 'return', (r) => `SEPA return AC04 for ${mark(iban(r))}: closed account, batch ${stamp(r)}`),
  line(
    'coordinates',
    'pairs',
    (r) =>
      `${app(r, 'e911')}resolved ${r.pick([`lat=${mark(degrees(r, 90))} lon=${mark(degrees(r, 180))}`, `latitude: ${mark(degrees(r, 90))}, longitude: ${mark(degrees(r, 180))}`, `{"lat":${mark(degrees(r, 90))},"lng":${mark(degrees(r, 180))}}`])} radius=50 psap=${between(r, 100, 900)}`,
  ),
  line(
    'coordinates',
    'geo URI',
    (r) =>
      `Geolocation: <geo:${mark(`${degrees(r, 90)},${degrees(r, 180)}`)};u=${between(r, 5, 90)}>;inserted-by=sbc`,
  ),
  line(
    'coordinates',
    'with winds',
    (r) =>
      `Field engineer checked in at ${mark(`${between(r, 1, 89)}.${r.digits(5)}${r.pick(['° ', ' ', '°'])}N${r.pick([', ', ' '])}${between(r, 1, 179)}.${r.digits(5)}° W`)}, mast ${between(r, 1, 90)}`,
  ),
  line('coordinates', 'bare pair and geometry', (r) =>
    r.pick([
      `ambulance position ${mark(`${degrees(r, 90)}, ${degrees(r, 180)}`)} at ${iso(r)}`,
      `<gml:pos>${mark(`${degrees(r, 90)} ${degrees(r, 180)}`)}</gml:pos>`,
      `gps fix "${mark(`${degrees(r, 90)},${degrees(r, 180)}`)}" sats=${between(r, 4, 14)}`,
    ]),
  ),
  line(
    'url',
    'name in a query',
    (r) => {
      const [first, last] = person(r);
      return `${mark(outside(r))} - - ${clf(r)} "GET /directory/search?${r.pick(['name', 'q', 'customer'])}=${mark(`${capital(first)}${r.pick(['+', '%20'])}${capital(last)}`)}&page=${between(r, 1, 9)}&limit=50 HTTP/1.1" 200 ${r.below(9000)}`;
    },
    ['ip', 'url'],
  ),
  line(
    'url',
    'account in a query',
    (r) =>
      `${app(r, 'bff')}GET https://portal.example.com/calls?${r.pick(['user', 'customer_id', 'account', 'userId'])}=${mark(r.pick([person(r).join('.'), r.digits(7), uuid(r)]))}&sort=asc failed with ${r.pick([500, 502, 504])}`,
  ),
  line(
    'url',
    'mailbox and number in a query',
    (r) =>
      `${app(r, 'web')}redirect to https://portal.example.com/verify?${r.pick([`email=${mark(email(r).replace('@', '%40').replace('+', '%2B'))}`, `phone=${mark(e164(r).replace('+', '%2B'))}`])}&lang=en after ${r.below(900)} ms`,
  ),
  line('url', 'referrer', (r) => {
    const [first, last] = person(r);
    return `${clf(r)} "GET /static/app.js HTTP/2.0" 304 0 "https://crm.example.net/search?q=${mark(`${first}+${last}`)}" "Mozilla/5.0 (X11; Linux x86_64)"`;
  }),
  line(
    'url',
    'callback of a hook',
    (r) =>
      `${stamp(r)} POST https://hooks.example.org/cdr?${r.pick(['caller', 'from'])}=${mark(e164(r).replace('+', '%2B'))}&${r.pick(['agent', 'username'])}=${mark(person(r).join('.'))} -> ${r.pick([200, 410, 500])}`,
  ),
];
