/**
 * @module
 * Numbers of cards and accounts in chats, forms and logs of payment.
 */
import type { Format } from '../formats.js';
import type { Random } from '../random.js';
import { day, level, ms, name, stamp, uuid } from './filler.js';
import { format, type Text } from './kind.js';
import { card, cardBare, cardGrouped, cardSpaced, either, iban, ibanSpaced } from './values.js';

const payment = (name: string, value: (r: Random) => string, texts: readonly Text[]): Format =>
  format('card', `card: ${name}`, value, texts);
const account = (name: string, value: (r: Random) => string, texts: readonly Text[]): Format =>
  format('iban', `iban: ${name}`, value, texts);

export const cards: readonly Format[] = [
  payment('chat, in groups', cardGrouped, [
    'my card is ⟦⟧ exp 04/27',
    'I was charged twice on ⟦⟧, $49.99 each!',
    (r) => `Hi, ${name(r)} here. Please use ⟦⟧ from now on.`,
    '⟦⟧',
    'card no: ⟦⟧, valid thru 11/28',
  ]),
  payment('chat, bare', cardBare, [
    'here is my card number ⟦⟧',
    'use ⟦⟧ instead of the old one',
    (r) => `Note ${day(r)}: customer read card ⟦⟧ over the phone`,
    'visa ⟦⟧ 09/26',
  ]),
  payment('other languages', card, [
    'Meine Kreditkarte ⟦⟧ wurde abgelehnt.',
    'Ma carte ⟦⟧ a été refusée le 3 mai.',
    'Mi tarjeta ⟦⟧ no funciona, código 51',
    'Meu cartão é ⟦⟧, vence 08/27',
    'Mijn kaartnummer: ⟦⟧',
    '我的卡号是 ⟦⟧ ，有效期 12/27',
    'Номер карты: ⟦⟧',
  ]),
  payment('gateways', cardBare, [
    (r) => `${stamp(r)} ${level(r)} gateway auth declined pan=⟦⟧ code=05 amount=4999 (${ms(r)})`,
    (r) => `CardError: ⟦⟧ was declined (request ${uuid(r)})`,
    'POST /v1/charges card[number]=⟦⟧&card[exp_month]=4&amount=2000 -> 402',
    '<PaymentRequest><CardNumber>⟦⟧</CardNumber><Amount currency="EUR">12.50</Amount></PaymentRequest>',
  ]),
  payment('JSON and objects', card, [
    (r) => `{"orderId":"${uuid(r)}","cardNumber":"⟦⟧","expiry":"04/27","amount":1299}`,
    String.raw`body="{\"number\":\"⟦⟧\",\"brand\":\"visa\"}"`,
    `Parameters: {"payment"=>{"number"=>"⟦⟧", "month"=>"4"}}`,
    "{ number: '⟦⟧', brand: 'visa', funding: 'credit' }",
  ]),
  payment('databases and CSV', cardBare, [
    (r) => `INSERT INTO cards (user_id, pan, exp) VALUES (${r.digits(4)}, '⟦⟧', '2027-04-01')`,
    (r) => `${r.digits(3)};⟦⟧;${day(r)};49.90;EUR`,
    'name,card,amount\nKim,⟦⟧,19.99',
  ]),
  payment('form with plus signs', (r) => cardSpaced(r).replaceAll(' ', '+'), [
    'body: name=Kim&card=⟦⟧&month=04',
    (r) => `content=cardnumber=⟦⟧&amount=${r.digits(4)}`,
  ]),
  payment('between quotes and brackets', card, [
    'Is "⟦⟧" the right one?',
    '(⟦⟧) was reported stolen',
    'cards=[⟦⟧,⟦⟧]',
    'old: ⟦⟧; new: ⟦⟧.',
  ]),
];

export const ibans: readonly Format[] = [
  account('chat, in groups', ibanSpaced, [
    'please refund to ⟦⟧',
    'my IBAN is ⟦⟧, BIC INGBNL2A',
    (r) => `Transfer of €${r.digits(3)}.00 to ⟦⟧ is pending since ${day(r)}.`,
    'New account:\n⟦⟧\nThanks!',
  ]),
  account('other languages', either(iban, ibanSpaced), [
    'Bitte überweisen Sie auf ⟦⟧ bis zum 15.03.2024.',
    'Meine Bankverbindung: IBAN ⟦⟧',
    'Mon IBAN : ⟦⟧',
    'Mi cuenta es ⟦⟧, gracias',
    'Meu IBAN é ⟦⟧.',
    'Graag terugstorten op ⟦⟧ t.n.v. Kim',
    'L’IBAN è ⟦⟧',
  ]),
  account('compact, in logs', iban, [
    (r) => `${stamp(r)} ${level(r)} SepaMandate created iban=⟦⟧ ref=MNDT-${r.digits(6)}`,
    'Invalid mandate for ⟦⟧: account closed (AC04)',
    '<DbtrAcct><Id><IBAN>⟦⟧</IBAN></Id></DbtrAcct>',
    (r) => `{"payout":{"iban":"⟦⟧","amount":"${r.digits(3)}.50","currency":"EUR"}}`,
    `UPDATE vendors SET iban='⟦⟧' WHERE id=88`,
    (r) => `${name(r)};⟦⟧;${day(r)};120,00`,
  ]),
  account('foot of an invoice', ibanSpaced, [
    (r) => `Example GmbH · Musterstr. 12 · 10115 Berlin · IBAN: ⟦⟧ · Invoice ${r.digits(6)}`,
    'Bank: Testbank AG, IBAN ⟦⟧, BIC TESTDEFF, USt. 19 %',
  ]),
  account('in small letters', (r) => iban(r).toLowerCase(), ['iban ⟦⟧ thx', 'iban: ⟦⟧']),
];
