import { describe, expect, it } from 'vitest';
import type { PolicyDocument } from '../../../src/policy/document.js';
import { rewrite } from '../rewrite.js';

const rules: PolicyDocument['rules'] = [
  { path: ['src_user', 'contact'], transform: 'replace', with: 'X' },
  { path: ['src_ip', 'syslog_host'], identifier: 'ip', transform: 'truncate' },
  { path: 'prefix', transform: 'drop' },
  { path: ['timestamp', 'start_time', 'syslog_time'], transform: 'generalize', to: 'hour' },
];
const run = (input: string, unlisted: 'keep' | 'drop' = 'keep') =>
  rewrite({ format: 'acc', rules, unlisted }, input);
const pairs = 'timestamp=1795511647;method=INVITE;from_tag=a;to_tag=;call_id=b;code=200;reason=OK';
const floored = pairs.replace('1795511647', '1795510800');

describe('accounting of SIP servers by syslog', () => {
  it.each([
    `Nov 24 09:14:07 - 12025550123[2]: ACC: call missed: ${pairs}`,
    `Nov 24 09:14:07 - kamailio[12025550123]: ACC: call missed: ${pairs}`,
    `Nov 24 09:14:07 - kamailio[2]: NOTICE: _12025550123: ACC: call missed: ${pairs}`,
  ])('lets no number out as a program, a process or a function: %s', (line) => {
    expect(run(`${line}\n`).text).not.toContain('2025550123');
  });

  it.each([
    ['bare', `ACC: transaction answered: ${pairs}`, `ACC: transaction answered: ${floored}`],
    [
      'by way of syslog',
      `<137>Nov 24 09:14:07 192.0.2.17 /usr/sbin/opensips[2]: ACC: call missed: ${pairs};src_user=alice`,
      `<137>Nov 24 09:00:00 192.0.2.0 /usr/sbin/opensips[2]: ACC: call missed: ${floored};src_user=X`,
    ],
    [
      'with what the server is told to say in front',
      `2026-11-24T09:14:07Z 192.0.2.17 kamailio[2]: NOTICE: {1 1 INVITE k@192.0.2.17} acc [acc.c:287]: acc_log_request(): ACC: request acknowledged: ${pairs}`,
      `2026-11-24T09:00:00Z 192.0.2.0 kamailio[2]: NOTICE: acc [acc.c:287]: acc_log_request(): ACC: request acknowledged: ${floored}`,
    ],
    [
      'with a semicolon in a value',
      `ACC: call missed: ${pairs};contact=<sip:a@b;lr>;src_ip=192.0.2.17`,
      `ACC: call missed: ${floored};contact=X;src_ip=192.0.2.0`,
    ],
    [
      'of calls',
      'start_time=1795511647; end_time=5; src_user=a',
      'start_time=1795510800; end_time=5; src_user=X',
    ],
    [
      'with a number in the place of a name',
      `ACC: call missed: ${pairs};contact=a;x-2025550123=b`,
      `ACC: call missed: ${floored};contact=X`,
    ],
  ])('are read %s', (_, before, after) => {
    expect(run(`${before}\n`)).toMatchObject({ text: `${after}\n`, quarantined: [] });
  });

  it('take a pair that stands in a value for none of their own', () => {
    const policy = {
      format: 'acc',
      unlisted: 'drop',
      rules: [{ path: ['event', 'method', 'reason'], transform: 'keep' }],
    } as const;
    const line = 'ACC: call missed: method=INVITE;reason=Busy;note=sip:a@b;method=alice;reason=bob\n';
    expect(rewrite(policy, line).text).toBe(
      'ACC: call missed: method=INVITE;reason=Busy;note=;method=;reason=\n',
    );
  });

  it.each([
    ['nothing is accounted', 'Nov 24 09:14:07 sip1 kamailio[2]: ERROR: alice\n'],
    ['no pair follows', 'ACC: call missed: alice\n'],
    ['nothing follows', 'ACC: call missed: \n'],
  ])('are quarantined where %s', (_, line) => {
    expect(run(line)).toMatchObject({ text: '', quarantined: [expect.any(String)] });
  });
});
