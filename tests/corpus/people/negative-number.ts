/**
 * @module
 * Numbers of things: orders, parcels, prices, measures, places in a book. None of them is a person's.
 */

import { withLuhn } from '../formats.js';
import type { Negative } from '../negatives.js';
import type { Random } from '../random.js';
import { day, minute, name, sixtieth, uuid } from './filler.js';
import { negative } from './kind.js';
import { fill, usDigits } from './values.js';

/** Digits that no card has, since the check digit is wrong. */
const wrong = (r: Random, front: string, length: number): string =>
  withLuhn(front + r.digits(length - front.length - 1), 1 + r.below(9));

export const numbers: readonly Negative[] = [
  negative('order numbers', [
    (r) => `Order ${usDigits(r)} has shipped.`,
    (r) => `Where is my order #${r.digits(10)}?`,
    (r) => `order number 114-${r.digits(7)}-${r.digits(7)} arrived damaged`,
    (r) => `Bestellung ${r.digits(10)} wurde storniert`,
    (r) => `Commande n° ${r.digits(9)} expédiée`,
    (r) => `Pedido ${r.digits(8)} confirmado`,
    (r) => `订单号：1${r.digits(15)}`,
    (r) => `{"orderId":"${r.digits(10)}","items":${1 + r.below(9)}}`,
  ]),
  negative('invoice numbers', [
    (r) => `Invoice INV-2024-${r.digits(6)} is overdue by ${r.below(60)} days.`,
    (r) => `Rechnung Nr. ${r.digits(10)} vom ${1 + r.below(28)}.03.2024`,
    (r) => `facture ${r.digits(8)}, TVA 20 %`,
    (r) => `Invoice no ${r.digits(9)} / PO ${r.digits(10)}`,
  ]),
  negative('ticket and case numbers', [
    (r) => `Case ${r.digits(8)} was merged into case ${r.digits(8)}.`,
    (r) => `[#${r.digits(7)}] Re: Login does not work`,
    (r) => `Ref: TCK-${r.digits(10)}, please quote it`,
    (r) => `JIRA SHOP-${r.digits(4)} duplicates SHOP-${r.digits(4)}`,
  ]),
  negative('tracking numbers', [
    (r) => `UPS tracking 1Z${r.from('0123456789ABCDEFGHJKLMNPRSTUVWXYZ', 16)}`,
    (r) => `Your parcel ${fill('9400 1### #### #### #### ##', r.digits(17))} is out for delivery`,
    (r) => `Sendungsnummer 003404${wrong(r, '4', 14)}`,
    (r) => `Track RR${r.digits(9)}GB at the counter`,
    (r) => `tracking no. ${r.digits(12)} (2 parcels, 3.4 kg)`,
  ]),
  negative('prices', [
    (r) => `Total: $${1 + r.below(9)},${r.digits(3)}.${r.digits(2)} (was $${r.digits(4)}.00)`,
    (r) => `Gesamt ${1 + r.below(9)}.${r.digits(3)},${r.digits(2)} €`,
    (r) => `CHF ${1 + r.below(9)}'${r.digits(3)}.50`,
    (r) => `¥${10 + r.below(80)},${r.digits(3)} 税込`,
    (r) => `₹${1 + r.below(9)},${r.digits(2)},${r.digits(3)}.00 only`,
    (r) => `R$ ${1 + r.below(9)}.${r.digits(3)},90 à vista ou 12x de R$ 99,90`,
    (r) => `${1 + r.below(9)} ${r.digits(3)},${r.digits(2)} € TTC`,
    (r) => `£${r.digits(3)}.99 per month, £${r.digits(4)} upfront`,
    (r) => `1 250 ${r.digits(3)} ₽, скидка ${r.digits(2)} %`,
  ]),
  negative('amounts in cents', [
    (r) => `{"amount":${r.digits(7)},"currency":"usd","fee":${r.digits(4)}}`,
    (r) => `charge amount=${1 + r.below(9)}${r.digits(9)} currency=idr`,
    (r) => `balance_cents: ${1 + r.below(9)}${r.digits(10)}`,
  ]),
  negative('quantities and measures', [
    (r) => `${r.below(90)} x 20 x ${r.digits(2)} cm, ${r.below(9)}.${r.digits(2)} kg`,
    (r) => `We need ${r.digits(5)} units of size ${r.digits(2)}/32.`,
    (r) => `population ${1 + r.below(9)},${r.digits(3)},${r.digits(3)}`,
    (r) => `Storage ${r.digits(3)} GB of ${r.digits(4)} GB used`,
    (r) => `${r.digits(3)} 000 000 Einwohner`,
    (r) => `add ${r.digits(3)} g sugar, ${r.digits(3)} ml milk, 180-200 °C for 25-30 min`,
  ]),
  negative('decimals', [
    (r) => `pi is about 3.14159265${r.digits(6)}`,
    (r) => `ratio 0.${r.digits(16)}`,
    (r) => `{"score":0.${r.digits(12)},"weight":1.${r.digits(3)}}`,
    (r) => `mean=${r.digits(2)}.${r.digits(6)} over n=${r.digits(4)}`,
  ]),
  negative('metrics of a model', [
    (r) => `epoch ${r.digits(2)}: train loss 0.${r.digits(4)}, val loss 0.${r.digits(4)}`,
    (r) => `precision=0.9${r.digits(3)} recall=0.8${r.digits(3)} f1=0.8${r.digits(3)}`,
    (r) => `embedding: [0.${r.digits(4)}, -0.${r.digits(4)}, 0.${r.digits(4)}, 0.${r.digits(4)}, ...]`,
  ]),
  negative('rates of exchange', [
    (r) => `EUR/USD bid 1.08${r.digits(2)} ask 1.08${r.digits(2)}`,
    (r) => `1 BTC = ${r.digits(5)}.${r.digits(2)} USD`,
    (r) => `rate 1 USD = 0.9${r.digits(3)} EUR, fee 0.5 %`,
  ]),
  negative('statistics', [
    (r) => `Survey of ${r.digits(4)} people: ${r.digits(2)}.${r.digits(1)} % yes (95 % CI 41.2-48.9)`,
    (r) => `p < 0.001, F(2, ${r.digits(3)}) = 4.${r.digits(2)}, n = ${r.digits(3)}`,
    (r) => `p50=${r.digits(2)}ms p95=${r.digits(3)}ms p99=${r.digits(4)}ms`,
  ]),
  negative('ratings', [
    (r) => `${1 + r.below(5)}/5 stars, ${r.digits(4)} reviews`,
    (r) => `Rated 4.${r.below(10)} out of 5 by ${1 + r.below(9)},${r.digits(3)} customers ★★★★☆`,
    (r) => `NPS ${r.digits(2)} (promoters ${r.digits(3)}, detractors ${r.digits(2)})`,
  ]),
  negative('sports', [
    (r) => `Final score: ${r.below(9)}-${r.below(9)} (${r.below(4)}-${r.below(4)} at half time)`,
    '6-4, 3-6, 7-6 (7-5), 6-2 after 3:42 h',
    (r) => `ran 10 km in 0:${sixtieth(r)}:${sixtieth(r)}, rank ${r.digits(3)} of ${r.digits(4)}`,
  ]),
  negative('rooms, seats, flights', [
    (r) => `Meet in room ${r.digits(3)}-${r.digits(2)}, building ${r.below(9)}, floor 3`,
    (r) => `Flight LH ${r.digits(4)}, seat ${1 + r.below(40)}A, gate B${r.digits(2)}`,
    (r) => `BA${r.digits(4)} departs ${minute(r)} from terminal 5`,
    (r) => `train ICE ${r.digits(3)}, coach ${r.digits(2)}, seats ${r.digits(2)}-${r.digits(2)}`,
  ]),
  negative('postal codes', [
    (r) => `ships to ${r.digits(5)} Berlin and ${r.digits(5)}-${r.digits(4)} US`,
    'Postcode SW1A 1AA or EC1A 1BB?',
    (r) => `CEP ${r.digits(5)}-${r.digits(3)}, ${r.digits(4)} AB Utrecht`,
  ]),
  negative('numbers of companies', [
    (r) => `VAT ID DE${r.digits(9)}, HRB ${r.digits(5)}`,
    (r) => `VAT no. GB ${r.digits(3)} ${r.digits(4)} ${r.digits(2)}`,
    (r) => `CNPJ ${r.digits(2)}.${r.digits(3)}.${r.digits(3)}/0001-${r.digits(2)}`,
    (r) => `SIRET ${r.digits(3)} ${r.digits(3)} ${r.digits(3)} 00012`,
    'BIC: TESTDEFF500',
  ]),
  negative('books and papers', [
    (r) => `ISBN 978-3-16-${r.digits(6)}-0`,
    (r) => `ISBN 0-306-${r.digits(5)}-2, 2nd ed., pp. ${r.digits(3)}-${r.digits(3)}`,
    (r) => `ISSN ${r.digits(4)}-${r.digits(3)}X, vol. 12, no. 3`,
    (r) => `doi:10.1000/xyz${r.digits(4)}.${r.digits(5)}`,
    (r) => `arXiv:2101.${r.digits(5)}v2`,
  ]),
  negative('barcodes and articles', [
    (r) => `EAN ${wrong(r, '40', 13)}`,
    (r) => `SKU ${r.digits(3)}-${r.digits(5)}-${r.from('ABCDEF', 2)}, article no. ${r.digits(8)}`,
    (r) => `Part number ${r.digits(4)}-${r.digits(4)}-${r.digits(2)} rev. C`,
    (r) => `S/N C02${r.from('ABCDEFGHJKLMNP0123456789', 9)}`,
  ]),
  negative('digits with a wrong check digit', [
    (r) => `reference ${wrong(r, '4', 16)}`,
    (r) => `Article ${fill('#### #### #### ####', wrong(r, '51', 16))} not in stock`,
    (r) => `batch ${wrong(r, '6011', 16)} done`,
    (r) => `voucher ${fill('####-####-####-####', wrong(r, '37', 16))} expired`,
  ]),
  negative('pages, chapters, sections', [
    (r) => `see section ${1 + r.below(9)}.${r.below(9)}.${r.below(9)}.${1 + r.below(9)} of the manual`,
    (r) => `pp. ${r.digits(3)}–${r.digits(3)}, fig. ${r.below(9)}.${r.below(20)}`,
    '§ 823 Abs. 1 BGB, Art. 6 (1) (f) GDPR',
    (r) => `Kapitel 1.2.3.${1 + r.below(9)}, Seite ${r.digits(3)}`,
  ]),
  negative('precision of a town', [
    (r) => `lat 5${r.below(9)}.${r.below(9)}, lon 13.${r.below(9)}`,
    '{"lat":52.5,"lng":13.4}',
    (r) => `around 48.${r.below(9)}° N, 11.${r.below(9)}° E`,
  ]),
  negative('emergency and short numbers', [
    'In an emergency call 911 or 112.',
    (r) => `Text STOP to ${10000 + r.below(80000)} to end.`,
    'Dial 999 or 101 if it is not urgent.',
    'Notruf 110, Feuerwehr 112',
  ]),
  negative('models of phones', [
    (r) => `iPhone 15 Pro Max ${r.pick(['128', '256', '512'])} GB vs Galaxy S23 (SM-S911B)`,
    'Pixel 8a, Xperia 1 V, Nokia 3310, Moto G54 5G',
    (r) => `model: SM-G99${r.digits(1)}U1, Android ${10 + r.below(5)}, One UI 6.1`,
  ]),
  negative('votes and additions', [
    '+1 to that, +1 from me too',
    (r) => `+${r.digits(3)} −${r.digits(2)} lines in ${r.below(20)} files`,
    (r) => `gained +${r.digits(2)}.${r.digits(1)} % (+${r.digits(4)} points)`,
    'UTC+02:00, GMT+0530, C++17, A+ grade',
  ]),
  negative('ids of rows', [
    (r) => `SELECT * FROM orders WHERE id = ${r.digits(10)} LIMIT 20 OFFSET 4000`,
    (r) => `{"id":${1 + r.below(9)}${r.digits(9)},"parent_id":${r.digits(6)}}`,
    (r) => `Product Load (0.4ms) id=${r.digits(7)} [["id", ${r.digits(7)}], ["LIMIT", 1]]`,
    (r) => `deleted rows ${r.digits(6)}..${r.digits(6)}`,
  ]),
  negative('ids of posts', [
    (r) => `https://social.example.com/status/17${r.digits(17)}`,
    (r) => `message 11${r.digits(16)} in channel 10${r.digits(16)} deleted`,
  ]),
  negative('ids of payments', [
    (r) => `PaymentIntent pi_3N${r.from('abcdefghijkABCDEFGHIJ0123456789', 22)} succeeded`,
    (r) => `evt_1N${r.from('abcdefghijkABCDEFGHIJ0123456789', 22)} type=charge.refunded livemode=false`,
    (r) => `transaction ${uuid(r)} settled, auth code ${r.digits(6)}`,
  ]),
  negative('math and tables', [
    (r) => `${r.digits(3)} + ${r.digits(3)} * ${r.digits(2)} = ${r.digits(6)}`,
    'f(x) = 2x^3 - 5x + 1.5e-10',
    (r) => `12,34,56,${r.digits(2)},${r.digits(2)},${r.digits(2)}`,
    (r) => `[${r.digits(3)}, ${r.digits(3)}, ${r.digits(4)}, ${r.digits(4)}]`,
    (r) => `| Q1 | ${r.digits(4)} | ${r.digits(4)} |\n| Q2 | ${r.digits(4)} | ${r.digits(4)} |`,
  ]),
  negative('lotteries, chemistry, patents', [
    (r) => `Lotto: 04 17 23 31 38 4${r.below(9)}, Superzahl ${r.below(10)}`,
    'CAS 7732-18-5, EC 231-791-2',
    (r) => `US patent ${r.digits(2)},${r.digits(3)},${r.digits(3)} B2`,
  ]),
  negative('years and ranges', [
    (r) => `seasons 2019-2020 and 2021/22, ${name(r)} played ${r.digits(2)} games`,
    '1990-1995, 2003–2011, ca. 1750',
    (r) => `ages 18-24: ${r.digits(2)} %, 25-34: ${r.digits(2)} %`,
    (r) => `Q3 2024 vs Q3 2023, as of ${day(r)}`,
  ]),
];
