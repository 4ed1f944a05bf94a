/**
 * @module
 * Mail addresses as people and applications write them.
 */
import type { Format } from '../formats.js';
import type { Random } from '../random.js';
import { clock, day, level, ms, name, stamp, uuid } from './filler.js';
import { format, type Text } from './kind.js';
import { email, user } from './values.js';

const mail = (name: string, texts: readonly Text[], value: (r: Random) => string = email): Format =>
  format('email', `email: ${name}`, value, texts);

export const emails: readonly Format[] = [
  mail('chat', [
    'you can mail me at ⟦⟧ anytime',
    'my email is ⟦⟧.',
    'Is it ⟦⟧? or the other one',
    (r) => `Ticket #${r.digits(5)}: please resend the invoice to ⟦⟧, thanks!`,
    'wrong address (⟦⟧), correct one: ⟦⟧',
    'cc "⟦⟧"; ⟦⟧',
    '👉⟦⟧👈',
  ]),
  mail('headers', [
    (r) =>
      `From: ${name(r)} <⟦⟧>\nTo: ⟦⟧, ⟦⟧\nSubject: Re: 2 questions\nDate: Mon, 3 Jun 2024 ${clock(r)} +0200`,
    'Reply-To: "Support, Tier 2" <⟦⟧>',
    (r) => `On ${day(r)} at ${clock(r)}, ${name(r)} <⟦⟧> wrote:`,
    'Final-Recipient: rfc822; ⟦⟧\nAction: failed\nStatus: 5.1.1',
  ]),
  mail('servers for mail', [
    '550 5.1.1 <⟦⟧>: Recipient address rejected: User unknown',
    (r) =>
      `${stamp(r)} postfix/smtp: ${r.hex(10).toUpperCase()}: to=<⟦⟧>, delay=${r.below(9)}.${r.digits(2)}, status=sent`,
    "nodemailer: accepted: [ '⟦⟧' ], rejected: [ '⟦⟧' ]",
    (r) => `SES bounce for ⟦⟧ (messageId ${uuid(r)}-000000)`,
  ]),
  mail('odd local parts', ['write to ⟦⟧ today', 'User ⟦⟧ signed in', 'login: ⟦⟧ failed 3 times'], (r) =>
    r.pick([
      () => `${user(r)}+newsletter-2024@example.org`,
      () => `${user(r).toUpperCase()}@EXAMPLE.COM`,
      () => `x${r.digits(6)}@students.cs.example.net`,
      () => `_${user(r)}-@example.org`,
      () => `${r.digits(10)}@example.com`,
      () => `a@b.example.org`,
    ])(),
  ),
  mail(
    'names with an apostrophe',
    ['Her address is ⟦⟧ now.', 'Assigned to: ⟦⟧', 'please forward to ⟦⟧'],
    (r) => `${user(r)}.${r.pick(["o'brien", "o'neill", "d'angelo"])}@example.org`,
  ),
  mail('international names', ['schreib an ⟦⟧ bitte', 'Kontakt: ⟦⟧', 'de ⟦⟧ à 10 h'], (r) =>
    r.pick([
      () => `jörg.${r.pick(['maier', 'weiß'])}@example.org`,
      () => `${user(r)}@bücher.example.com`,
      () => `andré@société.example.org`,
      () => `${user(r)}@xn--bcher-kva.example`,
    ])(),
  ),
  mail('German, French, Dutch', [
    'Meine E-Mail-Adresse lautet ⟦⟧, bitte korrigieren.',
    'Rechnung bitte an ⟦⟧ senden (Nr. 4711).',
    'Mon adresse est ⟦⟧ ; merci d’avance.',
    'Écrivez-nous à ⟦⟧ avant le 12/03.',
    'Stuur het naar ⟦⟧, graag vandaag.',
  ]),
  mail('Spanish and Portuguese', [
    'Mi correo es ⟦⟧, ¿me lo reenvías?',
    '¡Escríbeme a ⟦⟧!',
    'Meu e-mail: ⟦⟧ (o antigo não funciona)',
    'Enviar para ⟦⟧ até 15/08.',
  ]),
  mail('Chinese, Japanese, Russian, Arabic', [
    '邮箱：⟦⟧，谢谢！',
    'メールアドレス： ⟦⟧ （変更済み）',
    'Моя почта: ⟦⟧, жду ответа.',
    'بريدي الإلكتروني: ⟦⟧',
  ]),
  mail('Chinese without spaces', ['我的邮箱是⟦⟧，请查收。', '请发到⟦⟧。', 'メールは⟦⟧まで']),
  mail('links for mail', [
    '<a href="mailto:⟦⟧">write to us</a>',
    '[contact](mailto:⟦⟧)',
    'ORGANIZER;CN=Kim:mailto:⟦⟧',
    'List-Unsubscribe: <mailto:⟦⟧>',
  ]),
  mail('vCard', ['BEGIN:VCARD\nVERSION:3.0\nFN:Kim\nEMAIL;TYPE=work:⟦⟧\nREV:20240611T101500Z\nEND:VCARD']),
  mail('databases', [
    `Duplicate entry '⟦⟧' for key 'users.users_email_unique'`,
    'DETAIL:  Key (email)=(⟦⟧) already exists.',
    (r) => `SELECT id FROM users WHERE email = '⟦⟧' AND tenant_id = ${r.digits(4)} LIMIT 1 -- ${ms(r)}`,
    (r) => `INSERT INTO subs(email, at) VALUES ('⟦⟧', '${stamp(r)}');`,
    'E11000 duplicate key error collection: app.users index: email_1 dup key: { email: "⟦⟧" }',
  ]),
  mail('frameworks', [
    (r) => `Parameters: {"session"=>{"email"=>"⟦⟧", "remember_me"=>"1"}} (${uuid(r)})`,
    (r) =>
      `[${stamp(r)}] production.ERROR: Swift_TransportException: Expected code 250 for ⟦⟧ {"userId":${r.digits(3)}}`,
    (r) => `${level(r)} django.request: Not Found for user ⟦⟧: /account/`,
    (r) => `${stamp(r)} ${level(r)} 1 --- [nio-8080-exec-${r.below(9)}] c.e.UserService : user ⟦⟧ not found`,
    'User#save!: #<User id: 17, email: "⟦⟧", created_at: "2024-02-11">',
  ]),
  mail('JSON, plain and escaped', [
    (r) => `{"user":{"id":${r.digits(5)},"email":"⟦⟧"},"plan":"pro"}`,
    String.raw`{"msg":"sent","raw":"{\"to\":\"⟦⟧\",\"template\":\"welcome-2\"}"}`,
    'sentry breadcrumb: identify({ email: "⟦⟧", plan: "free" })',
    'query($e: String!) { user(email: $e) { id } } variables={"e":"⟦⟧"}',
  ]),
  mail('rows of CSV', [
    (r) => `${r.digits(4)},${name(r)},⟦⟧,${day(r)},active`,
    (r) => `line ${r.digits(2)}: "⟦⟧";"${day(r)}";19.99`,
    'email\n⟦⟧\n⟦⟧',
  ]),
  mail(
    'percent-encoded',
    [
      'body: email=⟦⟧&remember=1',
      (r) => `POST /subscribe list=7&email=⟦⟧ ${ms(r)}`,
      'GET /users/⟦⟧/avatar.png 404',
    ],
    (r) => email(r).replace('@', '%40').replace('+', '%2B'),
  ),
  mail('in paths', [
    'DELETE /api/v1/users/⟦⟧ 204',
    'route /invite/⟦⟧/accept matched',
    's3://bucket/exports/⟦⟧/2024.zip',
  ]),
  mail('builds', [
    (r) => `remote: Permission denied for ⟦⟧ (build ${r.digits(5)})`,
    'npm ERR! 403 user ⟦⟧ may not publish @scope/pkg@1.2.3',
    (r) => `##[error]Triggered by ⟦⟧ on ${day(r)}, step 3/7`,
    '✓ mails ⟦⟧ (12 ms)',
  ]),
  mail('authors', [
    (r) => `commit ${r.hex(40)}\nAuthor: ${name(r)} <⟦⟧>\nDate:   Tue Mar 5 ${clock(r)} 2024 +0100`,
    'npm notice author Kim Lee <⟦⟧>',
    'Co-authored-by: Kim <⟦⟧>',
    'Signed-off-by: Kim Lee <⟦⟧>',
  ]),
  {
    name: 'email: in Base64',
    identifier: 'email',
    whole: true,
    write: (r) => {
      const inner = r.pick([`user=${email(r)};plan=pro;v=2`, `{"email":"${email(r)}","exp":${r.digits(4)}}`]);
      return `x-context: ⟦${Buffer.from(inner).toString('base64')}⟧ trace ${r.hex(16)}`;
    },
  },
];
