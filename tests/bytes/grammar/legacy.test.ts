import { expect, it } from 'vitest';
import type { PolicyDocument } from '../../../src/policy/document.js';
import { rewriteWith } from '../../presets/bytes.js';

const policy = (rule: PolicyDocument['rules'][number]): PolicyDocument => ({
  version: 1,
  format: 'syslog',
  rules: [rule],
});

it('keeps the blanks of a timestamp of RFC 3164', () => {
  const rule = { path: 'time', transform: 'generalize', to: 'hour' } as const;
  expect(rewriteWith(policy(rule), '<38>Nov  4 06:55:46 host su: x\nNov 14 06:55:46 host su: x\n').text).toBe(
    '<38>Nov  4 06:00:00 host su: x\nNov 14 06:00:00 host su: x\n',
  );
  // As some write it, with one blank.
  expect(rewriteWith(policy(rule), 'Nov 4 06:55:46 host su: x\n').text).toBe('Nov 4 06:00:00 host su: x\n');
});

it('lets no blank into a timestamp of RFC 5424', () => {
  const rule = { path: 'time', transform: 'replace', with: 'some day' } as const;
  expect(rewriteWith(policy(rule), '<34>1 2026-11-24T09:30:45Z host app 1 - - x\n').text).toBe(
    '<34>1 some_day host app 1 - - x\n',
  );
});

it.each(['12025550123: busy', '+12025550123: busy', 'alice@example.org: mailbox full', '192.0.2.1: up'])(
  'takes no program for the one that says %s',
  (text) => {
    const rule = { path: 'message', transform: 'drop' } as const;
    expect(rewriteWith(policy(rule), `Nov 14 06:55:46 host ${text}\n`).text).toBe('Nov 14 06:55:46 host \n');
  },
);

it.each(['sshd[24200]: ', 'postfix/smtpd[1]: ', '/usr/sbin/cron[2]: ', 'kernel: ', 'app-1.2: '])(
  'takes %s for one',
  (program) => {
    const rule = { path: 'message', transform: 'drop' } as const;
    expect(rewriteWith(policy(rule), `Nov 14 06:55:46 host ${program}hello\n`).text).toBe(
      `Nov 14 06:55:46 host ${program}\n`,
    );
  },
);

it.each(['Nov 14', 'Nov  4', 'Nov 4', '<13>Nov 4'])('reads an access log behind %s', (day) => {
  const line = (hour: string, host: string): string =>
    `${day} ${hour} ${host} haproxy[1]: 192.0.2.17:40000 [24/Nov/2026:09:00:14.655] a b/c 1/2/3 4 ---- 1/1/1/1/0 0/0\n`;
  const { text } = rewriteWith(
    {
      version: 1,
      format: 'haproxy',
      rules: [
        { path: 'syslog_time', transform: 'generalize', to: 'hour' },
        { path: 'syslog_host', transform: 'drop' },
      ],
    },
    line('09:14:07', 'lb1'),
  );
  expect(text).toBe(line('09:00:00', '-'));
});
