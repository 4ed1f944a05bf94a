/**
 * @module
 * Mailboxes as mail servers, databases, clusters and web applications write them.
 */
import { line, type OperationsFormat } from './format.js';
import { app, clock, date, iso, syslog, uuid } from './surroundings.js';
import { alphanumeric, between, count, email, mark, outside, person } from './values.js';

export const mailboxes: readonly OperationsFormat[] = [
  line(
    'email',
    'postfix delivery',
    (r) =>
      `${syslog(r, r.pick(['postfix/smtp', 'postfix/lmtp']))}4X${r.from(alphanumeric, 10)}: to=<${mark(email(r))}>, relay=mx.example.net[${mark(outside(r))}]:25, delay=${r.below(90)}.${r.below(99)}, delays=0.1/0/0.4/1.2, dsn=${r.pick(['2.0.0', '4.7.1', '5.1.1'])}, status=${r.pick(['sent (250 2.0.0 Ok)', 'deferred', 'bounced'])}`,
    ['email', 'ip'],
  ),
  line(
    'email',
    'postfix queue and refusal',
    (r) =>
      `${syslog(r, 'postfix/smtpd')}NOQUEUE: reject: RCPT from unknown[${mark(outside(r))}]: 550 5.1.1 <${mark(email(r))}>: Recipient address rejected: User unknown in virtual mailbox table; proto=ESMTP`,
    ['ip', 'email'],
  ),
  line(
    'email',
    'dovecot',
    (r) =>
      `${syslog(r, 'dovecot')}imap-login: ${r.pick(['Login', 'Disconnected (auth failed, 1 attempts in 2 secs)', 'Aborted login'])}: user=<${mark(email(r))}>, method=PLAIN, rip=${mark(outside(r))}, TLS, mpid=${between(r, 300, 65_000)}`,
    ['email', 'ip'],
  ),
  line(
    'email',
    'unique violation',
    (r) =>
      `ERROR:  duplicate key value violates unique constraint "users_email_key" DETAIL:  Key (${r.pick(['email', 'lower(email::text)'])})=(${mark(email(r))}) already exists.`,
  ),
  line(
    'email',
    'voicemail by mail',
    (r) =>
      `[${date(r)} ${clock(r)}] VERBOSE[${r.digits(4)}] app_voicemail.c: Sent mail to ${mark(email(r))} with command '/usr/sbin/sendmail -t' (msg${r.digits(4)}.wav, ${between(r, 2, 120)} s)`,
  ),
  line(
    'email',
    'cluster access',
    (r) =>
      `Error from server (Forbidden): pods is forbidden: User "${mark(email(r))}" cannot list resource "pods" in API group "" in the namespace "${r.pick(['voice', 'billing', 'media'])}"`,
  ),
  line(
    'email',
    'login event',
    (r) =>
      `${app(r, 'auth')}type=LOGIN_ERROR, realmId=${uuid(r)}, clientId=softphone, error=${r.pick(['user_not_found', 'invalid_user_credentials'])}, auth_method=openid-connect, username=${mark(email(r))}, redirect_uri=https://portal.example.com/cb`,
  ),
  line(
    'email',
    'JSON in text',
    (r) =>
      `${app(r, 'crm-sync')}payload rejected: {"id":${count(r, 5)},"${r.pick(['email', 'contact', 'owner', 'mail'])}":"${mark(email(r))}","plan":"pro"} (422)`,
  ),
  line(
    'email',
    'percent-encoded',
    (r) =>
      `"GET /api/v1/${r.pick(['users', 'mailboxes'])}/${mark(email(r).replace('@', '%40').replace('+', '%2B'))} HTTP/1.1" ${r.pick([200, 404])} ${r.below(9000)}`,
  ),
  line('email', 'commit and change notices', (r) => {
    const [first, last] = person(r);
    return r.pick([
      `Author: ${first[0]!.toUpperCase()}. <${mark(`${first}.${last}@example.org`)}> Date: ${iso(r)}`,
      `deploy of ${r.hex(8)} started by ${mark(email(r))} (pipeline #${r.digits(6)})`,
      `PagerDuty: incident #${r.digits(5)} acknowledged by ${mark(email(r))}`,
    ]);
  }),
  line('email', 'prose', (r) =>
    r.pick([
      `Mailbox of ${mark(email(r))} is at ${between(r, 90, 99)}% of its quota.`,
      `Please add ${mark(email(r))}, ${mark(email(r))} to the bridge invite.`,
      `Escalated to ${mark(email(r))}: trunk flapping since ${clock(r)}.`,
    ]),
  ),
  line(
    'email',
    'mailto and international',
    (r) =>
      `${app(r, 'ticketing')}reply channel ${r.pick([`mailto:${mark(email(r))}`, mark(`${r.pick(['jörg', 'josé', 'zoë', 'renée'])}.${person(r)[1]}@example.org`), mark(`${person(r)[0]}@xn--bcher-kva.example.org`)])} verified`,
  ),
  line('email', 'tracebacks', (r) =>
    r.pick([
      `smtplib.SMTPRecipientsRefused: {'${mark(email(r))}': (550, b'5.1.1 mailbox unavailable')}`,
      `javax.mail.SendFailedException: Invalid Addresses; nested exception is: SMTPAddressFailedException: 550 <${mark(email(r))}>`,
      `Error: No recipients matched "${mark(email(r))}" at Mailer.send (/srv/mailer/dist/send.js:${between(r, 9, 300)}:11)`,
    ]),
  ),
];
