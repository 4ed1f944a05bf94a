import { describe, expect, it } from 'vitest';
import type { KeepForm } from '../../src/transforms/form.js';
import { createGuard } from '../../src/transforms/guard.js';
import { createUrl } from '../../src/transforms/url.js';
import { settingOf } from './setting.js';

const setting = settingOf('opaque');

describe('a kept value', () => {
  it.each<[KeepForm | undefined, string]>([
    [undefined, 'ANSWERED'],
    [undefined, 'NO ANSWER'],
    [undefined, 'text/html; charset=utf-8'],
    [undefined, 'ECDHE-RSA-AES128-GCM-SHA256'],
    [undefined, '0.042'],
    [undefined, '123456789'],
    [undefined, '2026-11-01'],
    ['number', '12345678901'],
    ['number', '-1'],
    ['number', '1.25E7'],
    ['number', '-'],
    ['count', '65535'],
    ['count', '-1'],
    ['count', '86400.123456'],
    ['count', '(empty)'],
    ['code', '-'],
    ['host', ''],
    ['code', '404'],
    ['word', 'HTTP/1.1'],
    ['word', 'VERSION-CONTROL'],
    ['host', 'www.example.org:8080'],
    ['host', 'localhost'],
    ['host', 'd111111abcdef8.cloudfront.net'],
    ['host', 'xn--bcher-kva.example.org'],
  ])('as %s: %s stays', (form, value) => {
    expect(createGuard(form, undefined, setting)(value)).toBe(value);
  });

  it.each<[KeepForm | undefined, string]>([
    [undefined, '192.0.2.17'],
    [undefined, '２０２５５５０１２３'],
    [undefined, '١٢٠٢٥٥٥٠١٢٣'],
    [undefined, '202555\u200b0123'],
    [undefined, '１９２．０．２．１７'],
    [undefined, 'alice\u00ad@example.org'],
    [undefined, '2001:db8::17'],
    [undefined, 'alice@example.org'],
    [undefined, '+12025550123'],
    [undefined, '2025550123'],
    [undefined, 'to (202) 555-0123'],
    [undefined, '202_555_0123'],
    [undefined, '202–555–0123'],
    [undefined, '12,025,550,123'],
    [undefined, "12'025'550'123"],
    ['word', 'n202_555_0123'],
    [undefined, 'example.org192.0.2.17'],
    [undefined, '2001:db8:1:2'],
    ['number', 'alice'],
    ['number', '+1 202 555 0123'],
    ['number', '+12025550123'],
    ['number', '0012025550123'],
    ['number', '02025550123.5'],
    ['count', '2025550123'],
    ['count', '12025550123'],
    ['count', '202.555.0123'],
    ['count', 'alice'],
    ['code', '12025550123'],
    ['code', 'alice'],
    ['word', 'Alice Example'],
    ['word', '+12025550123'],
    ['word', 'sip2025550123'],
    ['host', '2001-db8-0-0-0-0-0-17.example.net'],
    ['host', '2001-db8--17.example.net:8080'],
    ['host', 'ip-2001-db8--17.example.org'],
    ['host', '2001.db8.0.0.0.0.0.17.example.net'],
    ['host', 'alice@example.org'],
    ['host', 'a.192.0.2.177'],
    ['host', '192.0.2.177, 192.0.2.178'],
    ['host', '192.0.2.999'],
    ['word', '192.0.2.177'],
  ])('as %s: %s becomes unread', (form, value) => {
    expect(createGuard(form, undefined, setting)(value)).toMatch(/^idx_[a-z0-9]+_[a-z2-7]{26}$/);
  });

  it.each([
    ['192.0.2.177', '192.0.2.177', ''],
    ['192.0.2.177:8080', '192.0.2.177', ':8080'],
    ['2001:db8::17', '2001:db8::17', ''],
    ['[2001:DB8::17]:443', '2001:db8::17', ':443'],
  ])('as host: %s becomes the pseudonym of its address', (value, address, port) => {
    const guard = createGuard('host', undefined, setting);
    const known = createUrl({}, setting)(`http://${address.includes(':') ? `[${address}]` : address}/`)!;
    expect(guard(value)).toBe(known.slice(7, -1) + port);
    expect(guard(guard(value)!)).toBe(guard(value));
  });
});
