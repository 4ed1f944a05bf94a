/**
 * @module
 * Telephone numbers as people and applications write them.
 */
import type { Format } from '../formats.js';
import type { Random } from '../random.js';
import { bytes, clock, day, level, minute, ms, name, sixtieth, stamp, uuid, verb } from './filler.js';
import { format, type Text } from './kind.js';
import {
  australian,
  e164,
  either,
  french,
  german,
  international,
  london,
  manchester,
  mobile,
  national,
  town,
  us,
} from './values.js';

const phone = (name: string, value: (r: Random) => string, texts: readonly Text[]): Format =>
  format('phone', `phone: ${name}`, value, texts);

const chat: readonly Text[] = [
  'hi, can someone call me back at ⟦⟧? thanks',
  'Sure, it’s ⟦⟧ 😊',
  (r) => `${name(r)} asked that you ring ⟦⟧ before ${minute(r)} pm.`,
  'If the line drops, my number is ⟦⟧.',
  'best way to reach me: ⟦⟧ (after 6pm)',
  (r) => `Ticket #${r.digits(5)}: customer prefers a call on ⟦⟧, order no. ${r.digits(6)} still missing.`,
  'You can text ⟦⟧ or just reply here.',
  'Callback requested - ⟦⟧ - between 9 and 11',
];

const grouped = either(international, national);

export const phones: readonly Format[] = [
  phone('chat, US in brackets', us('(###) ###-####', '(###)###-####', '(###) ### ####'), chat),
  phone('chat, US with dashes', us('###-###-####'), chat),
  phone('chat, US with dots', us('###.###.####'), chat),
  phone('chat, US with a one in front', us('1-###-###-####', '1 (###) ###-####', '1.###.###.####'), chat),
  phone(
    'chat, US with a plus',
    us('+1 ###-###-####', '+1 (###) ###-####', '+1##########', '+1.###.###.####', '+1(###)###-####'),
    chat,
  ),
  phone('chat, GB mobile', mobile('0#### ######', '0#### ### ###', '0####-######'), chat),
  phone(
    'chat, GB mobile with a plus',
    mobile('+44 #### ######', '+44##########', '+44 (0)#### ######'),
    chat,
  ),
  phone('chat, GB town', town('0#### ######', '(0####) ######', '+44 #### ######'), chat),
  phone(
    'chat, GB city',
    either(london('0## #### ####', '(0##) #### ####', '+44 ## #### ####'), manchester('0### ### ####')),
    chat,
  ),
  phone('chat, other countries', either(french, german, australian), chat),
  phone(
    'dialled through 00 or 011',
    either(mobile('0044 #### ######', '0044##########', '011 44 #### ######'), us('001 ### ### ####')),
    [
      'from abroad please dial ⟦⟧',
      (r) => `Hotel guest ${name(r)}, mobile ⟦⟧, arriving ${day(r)}`,
      (r) => `${stamp(r)} outbound call to ⟦⟧ failed`,
      'Rückruf bitte unter ⟦⟧, danke!',
    ],
  ),
  phone('bare US digits that words introduce', us('##########'), [
    'my number is ⟦⟧',
    'call me on ⟦⟧ please',
    'Text me at ⟦⟧ when you land',
    'My cell phone number is ⟦⟧, the one on file is old.',
    (r) => `Customer ${name(r)} | phone: ⟦⟧ | ${day(r)}`,
    'phone=⟦⟧',
    'Contact number: ⟦⟧',
    'pls whatsapp me at ⟦⟧',
    'mobile ⟦⟧, work same',
  ]),
  phone('bare GB digits that words introduce', mobile('0##########', '44##########'), [
    'my mobile is ⟦⟧',
    'Ring me on ⟦⟧ after work',
    'tel ⟦⟧',
    'Phone number: ⟦⟧ (verified)',
    (r) => `msisdn=⟦${mobile('44##########')(r)}⟧ status=delivered latency=${ms(r)}`,
    'her phone no is ⟦⟧',
    'mob: ⟦⟧',
  ]),
  phone('with an extension', us('(###) ###-#### ext. 204', '###-###-#### x117', '+1 ### ### #### ext 45'), [
    'Office: ⟦⟧',
    'Reach the clinic at ⟦⟧, ask for room 12',
    'My desk is ⟦⟧.',
  ]),
  phone('two in one message', grouped, [
    'try ⟦⟧ or ⟦⟧',
    'Home ⟦⟧, work ⟦⟧. Mornings are better.',
    'old number ⟦⟧ → new number ⟦⟧',
    (r) => `merge contacts ${r.digits(4)} and ${r.digits(4)}? phones differ: ⟦⟧ vs ⟦⟧`,
  ]),
  phone('signature of a mail', grouped, [
    (r) => `Best,\n${name(r)}\nSenior Buyer\nTel: ⟦⟧\nMobile: ⟦⟧\nExample GmbH, 3rd floor`,
    (r) => `Kind regards\n${name(r)} | Sales | M ⟦⟧ | www.example.com`,
    '--\nT. ⟦⟧\nF. ⟦⟧\nSent from my iPhone 14',
  ]),
  phone(
    'pasted with unbreakable signs',
    either(us('###\u2011###\u2011####'), mobile('+44\u00a0####\u00a0######')),
    chat,
  ),
  phone('notes of a call', grouped, [
    (r) => `Missed call from ⟦⟧ at ${minute(r)} PM, duration 0:${sixtieth(r)}`,
    (r) => `[${day(r)} ${minute(r)}] spoke w/ ${name(r)} (⟦⟧), 12 min, wants 2 licences @ $49.00`,
    (r) => `VM left for ⟦⟧; try again ${day(r)}`,
    'Caller ID: ⟦⟧\nReason: billing, 3rd call this week',
  ]),
  phone('German', either(german, international), [
    'Bitte rufen Sie mich unter ⟦⟧ zurück.',
    'Meine Handynummer ist ⟦⟧, am besten ab 18 Uhr.',
    'Telefon: ⟦⟧',
    (r) => `Kunde erreichbar unter ⟦⟧ (Auftrag ${r.digits(6)})`,
  ]),
  phone('French', either(french, international), [
    'Vous pouvez me joindre au ⟦⟧ après 17 h.',
    'Mon numéro de portable : ⟦⟧.',
    'Tél. : ⟦⟧',
    'Rappelez-moi au ⟦⟧, merci',
  ]),
  phone('Spanish and Portuguese', either(international, us('(###) ###-####')), [
    'Mi número es ⟦⟧, gracias.',
    'Llámame al ⟦⟧ por la tarde',
    'Teléfono de contacto: ⟦⟧',
    'Meu telefone é ⟦⟧.',
    'Pode ligar para ⟦⟧ até as 20h?',
    'Celular: ⟦⟧',
  ]),
  phone('Dutch', either(international, german), [
    'U kunt mij bellen op ⟦⟧.',
    'Mijn telefoonnummer is ⟦⟧, na 17.00 uur',
    'Mobiel: ⟦⟧',
  ]),
  phone('Chinese and Japanese', international, [
    '我的电话是⟦⟧，请下午联系。',
    '联系电话：⟦⟧',
    '電話番号は⟦⟧です。',
    '請撥打 ⟦⟧ 與我聯絡',
  ]),
  phone('Russian and Arabic', international, [
    'Мой номер ⟦⟧, звоните после 18:00.',
    'Телефон: ⟦⟧',
    'رقم هاتفي هو ⟦⟧ شكرا',
    'اتصل بي على ⟦⟧',
  ]),
  phone('field of JSON', either(e164, grouped, us('##########')), [
    (r) => `{"id":"${uuid(r)}","phone":"⟦⟧","verified":true}`,
    '{"contact": {"mobile": "⟦⟧", "preferred": "sms"}}',
    (r) => `payload={"phoneNumber":"⟦⟧","attempt":${1 + r.below(5)}}`,
    (r) => `{"event":"sms.failed","to":"⟦${e164(r)}⟧","code":3${r.digits(4)}}`,
  ]),
  phone('JSON in a string', either(e164, international), [
    (r) => `{"level":"info","body":"{\\"phone\\":\\"⟦⟧\\",\\"step\\":${r.below(5)}}"}`,
    String.raw`webhook body: "{\"customer\":{\"phone\":\"⟦⟧\"},\"amount\":4200}"`,
  ]),
  phone('logs of gateways for messages', e164, [
    (r) => `${stamp(r)} ${level(r)} SMS to ⟦⟧ queued (sid=SM${r.hex(32)})`,
    (r) => `Delivery report: ⟦⟧ -> DELIVRD in ${ms(r)}`,
    (r) => `OTP requested for ⟦⟧, ${r.below(4)} attempts left`,
    (r) => `Error 21211: The 'To' number ⟦⟧ is not a valid phone number. (${uuid(r)})`,
  ]),
  phone('objects printed by frameworks', either(e164, grouped), [
    (r) => `Parameters: {"user"=>{"name"=>"${name(r)}", "phone"=>"⟦⟧"}, "commit"=>"Save"}`,
    (r) => `User(id=${r.digits(4)}, phone=⟦⟧, active=true)`,
    (r) => `{'id': ${r.digits(3)}, 'phone': '⟦⟧', 'is_staff': False}`,
    `Contact { name: 'Kim', phone: '⟦⟧', tags: [ 'vip' ] }`,
    'array(2) { ["phone"]=> string(12) "⟦⟧" }',
  ]),
  phone('statements of SQL', either(e164, national), [
    (r) => `UPDATE users SET phone = '⟦⟧' WHERE id = ${r.digits(5)};`,
    (r) => `INSERT INTO leads (name, phone, score) VALUES ('${name(r)}', '⟦⟧', 0.${r.digits(2)})`,
    `SELECT * FROM calls WHERE caller_phone='⟦⟧' LIMIT 10`,
    'ERROR: duplicate key value violates unique constraint "users_phone_key" DETAIL: Key (phone)=(⟦⟧) already exists.',
  ]),
  phone('HTML, XML and YAML', either(e164, grouped), [
    '<input type="tel" name="phone" value="⟦⟧" required>',
    '<p>Call us: <strong>⟦⟧</strong></p>',
    '<Customer><Phone>⟦⟧</Phone><Lang>en</Lang></Customer>',
    'customer:\n  mobile: "⟦⟧"\n  retries: 3',
  ]),
  phone('rows of CSV and forms', either(e164, national), [
    (r) => `id,name,phone,created\n${r.digits(3)},${name(r)},⟦⟧,${day(r)}`,
    (r) => `Full name: ${name(r)}\nPhone number: ⟦⟧\nGuests: ${1 + r.below(9)}\nTime: ${minute(r)}`,
    (r) => `row ${r.digits(3)} rejected: ${name(r)};⟦⟧;${day(r)};invalid country`,
  ]),
  phone('percent-encoded form', us('%2B1##########', '%2B1+###+###+####'), [
    (r) => `body: step=${r.below(4)}&phone=⟦⟧&lang=en`,
    'content: name=Kim&mobile=⟦⟧',
  ]),
  phone('stack traces and crash reports', e164, [
    (r) =>
      `Error: No route for ⟦⟧\n    at Dialer.call (/app/src/dialer.js:${r.digits(2)}:17)\n    at async Promise.all (index 0)`,
    (r) =>
      `java.lang.IllegalArgumentException: Bad recipient: ⟦⟧\n\tat com.example.Sms.send(Sms.java:${r.digits(3)})`,
    (r) => `Fatal Exception: NSInvalidArgumentException number=⟦⟧ build ${r.digits(4)} (${bytes(r)} KB free)`,
    (r) => `ValueError: (0) could not normalize '⟦⟧' [${clock(r)}]`,
  ]),
  phone('in paths', e164, [
    (r) => `GET /v1/lookups/⟦⟧/carrier 200 ${ms(r)}`,
    'No route matches [GET] "/contacts/⟦⟧"',
    's3://recordings/⟦⟧/2024-06-11.wav',
  ]),
  phone('beside pictures and bullets', grouped, [
    '📞 ⟦⟧ | 🕘 9-17',
    '- phone ⟦⟧\n- 3 seats\n- window',
    '☎️⟦⟧',
    '* **Mobile:** ⟦⟧',
    '(tel. ⟦⟧)',
    'Tel:⟦⟧;Fax:⟦⟧',
  ]),
  phone('GraphQL and curl', e164, [
    'mutation { updatePhone(id: 42, phone: "⟦⟧") { ok } }',
    (r) => `curl -X ${verb(r)} https://api.example.com/v1/sms -d '{"to":"⟦⟧","text":"hi"}'`,
    'variables: {"input":{"phone":"⟦⟧","locale":"en-GB"}}',
  ]),
  {
    name: 'phone: in Base64',
    identifier: 'phone',
    whole: true,
    write: (r) => {
      const inner = `{"phone":"${e164(r)}","step":${r.below(9)}}`;
      return `${stamp(r)} queue=sms payload=⟦${Buffer.from(inner).toString('base64')}⟧ attempt=${r.below(5)}`;
    },
  },
];
