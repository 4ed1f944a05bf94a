/**
 * @module
 * Subscribers, phones and SIM cards in tickets and reports of applications.
 */
import type { Format } from '../formats.js';
import type { Random } from '../random.js';
import { day, level, name, stamp, uuid, version } from './filler.js';
import { format, type Text } from './kind.js';
import { either, iccid, iccidGrouped, imei, imeiGrouped, imsi } from './values.js';

const of =
  (identifier: 'imsi' | 'imei' | 'iccid') =>
  (name: string, value: (r: Random) => string, texts: readonly Text[]): Format =>
    format(identifier, `${identifier}: ${name}`, value, texts);
const [subscriber, equipment, sim] = [of('imsi'), of('imei'), of('iccid')];

export const devices: readonly Format[] = [
  subscriber('tickets', imsi, [
    'Customer has no data, IMSI ⟦⟧, APN internet',
    'IMSI: ⟦⟧',
    'the imsi is ⟦⟧ i think',
    (r) => `SIM swap done ${day(r)}, old IMSI ⟦⟧, new IMSI ⟦⟧`,
    'Die IMSI lautet ⟦⟧.',
    'L’IMSI est ⟦⟧',
    'Mi IMSI: ⟦⟧',
    'IMSI号码：⟦⟧',
  ]),
  subscriber('applications', imsi, [
    (r) => `${stamp(r)} ${level(r)} provisioning imsi=⟦⟧ plan=prepaid-${r.digits(2)}`,
    (r) => `{"imsi":"⟦⟧","status":"ACTIVE","job":"${uuid(r)}"}`,
    'SUPI imsi-⟦⟧ registered',
    (r) => `POST /sims {imsi: ⟦⟧} -> 201 (v${version(r)})`,
    `SELECT * FROM sim WHERE imsi = '⟦⟧'`,
    '<Subscriber><IMSI>⟦⟧</IMSI></Subscriber>',
    String.raw`{"raw":"{\"imsi\":\"⟦⟧\"}"}`,
  ]),
  equipment('tickets', either(imei, imeiGrouped), [
    'My phone was stolen, IMEI ⟦⟧, please block it',
    'IMEI: ⟦⟧',
    'IMEI1 ⟦⟧ IMEI2 ⟦⟧',
    (r) => `Repair ${r.digits(5)}: iPhone 13, IMEI ⟦⟧, cracked glass, €${r.digits(3)}`,
    'Die IMEI-Nummer ist ⟦⟧.',
    'numéro IMEI : ⟦⟧',
    'El IMEI del móvil es ⟦⟧',
    'IMEI do aparelho: ⟦⟧',
  ]),
  equipment('in groups, unnamed', imeiGrouped, [
    'I dialled *#06# and it shows ⟦⟧',
    (r) => `Galaxy S23 / ⟦⟧ / bought ${day(r)}`,
    'the box says ⟦⟧',
  ]),
  equipment('applications', imei, [
    (r) => `crash com.example.app ${version(r)} device_imei=⟦⟧ free_mem=${r.digits(3)}MB`,
    (r) => `{"device":{"imei":"⟦⟧","os":"Android 14"},"event":"${uuid(r)}"}`,
    (r) => `MDM: enrolled ${name(r)}'s tablet (IMEI ⟦⟧) in ${r.digits(3)} ms`,
    `UPDATE claims SET imei='⟦⟧' WHERE id=7`,
    'model,imei,grade\nPixel 8,⟦⟧,A',
    '<Device imei="⟦⟧" battery="81"/>',
  ]),
  sim('tickets', either(iccid, iccidGrouped), [
    'SIM number (ICCID) ⟦⟧ does not activate',
    'ICCID: ⟦⟧',
    (r) => `${name(r)} ordered an eSIM, ICCID ⟦⟧, on ${day(r)}`,
    'Die ICCID meiner Karte: ⟦⟧',
    'ICCID de la tarjeta ⟦⟧, sin señal',
  ]),
  sim('alone', iccid, ['on the back of the SIM it says ⟦⟧', 'here you go: ⟦⟧', '⟦⟧ is the new one']),
  sim('applications', iccid, [
    (r) => `{"iccid":"⟦⟧","state":"ENABLED","eid":null,"ts":"${stamp(r)}"}`,
    (r) => `${stamp(r)} ${level(r)} esim download iccid=⟦⟧ attempt=${r.below(5)}`,
    'GET /sims?iccid=⟦⟧ 200',
    "Sim(iccid='⟦⟧', profile='operational')",
  ]),
];
