import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitUrl } from '../../../src/transforms/url/locator.js';

const split = (text: string) => splitUrl(text, () => false);

describe('splitUrl', () => {
  it.each<[string, string, string, string, string, string | undefined]>([
    ['https://example.org', 'https://', 'example.org', '', '', undefined],
    ['https://alice:x@example.org:8443/a?b=c#d', 'https://', 'example.org', ':8443', '/a', 'b=c'],
    ['https://a@b@example.org/', 'https://', 'example.org', '', '/', undefined],
    ['https://example.org?b', 'https://', 'example.org', '', '', 'b'],
    ['https://example.org/a?b?c', 'https://', 'example.org', '', '/a', 'b?c'],
    ['https://[2001:db8::1]:80/', 'https://', '[2001:db8::1]', ':80', '/', undefined],
    ['https:\\\\alice:x@example.org\\a', 'https:\\\\', 'example.org', '', '\\a', undefined],
    ['https:/alice:x@example.org/a', 'https:/', 'example.org', '', '/a', undefined],
    ['https:alice:x@example.org/a', 'https:', 'example.org', '', '/a', undefined],
    ['//alice@example.org/a', '//', 'example.org', '', '/a', undefined],
    ['https://example.org:alice/a', 'https://', 'example.org', '', '/a', undefined],
    ['app://alice:x@screen/a\\b@c', 'app://', 'screen', '', '/a\\b@c', undefined],
    ['app://a\\b:x@screen/', 'app://', 'screen', '', '/', undefined],
    ['file:///var/log', 'file://', '', '', '/var/log', undefined],
    ['file:/var/log', 'file:', '', '', '/var/log', undefined],
    ['/a@b:c?d#e', '', '', '', '/a@b:c', 'd'],
    ['/a#b?c', '', '', '', '/a', undefined],
    ['?b=c', '', '', '', '', 'b=c'],
    ['#d', '', '', '', '', undefined],
    ['../a', '', '', '', '../a', undefined],
    ['index.php?a=b', '', '', '', 'index.php', 'a=b'],
    ['example.org:443', '', 'example.org', ':443', '', undefined],
    ['localhost:3000/a', '', 'localhost', ':3000', '/a', undefined],
    ['192.0.2.1/a', '', '192.0.2.1', '', '/a', undefined],
    ['[2001:db8::1]:80', '', '[2001:db8::1]', ':80', '', undefined],
  ])('cuts %j', (text, start, host, port, path, query) => {
    expect(split(text)).toEqual({ start, host, port, path, query });
  });

  it.each([
    'alice',
    '12025550123',
    'tel:+12025550123',
    'mailto:alice@example.org',
    'sip:alice@example.org',
    'data:text/plain,alice',
    'javascript:alert(1)',
    'alice@example.org',
    'alice@example.org:80/a',
    'call me at 555/0100',
    'tel:12345',
    'https:///',
    'https://alice@/a',
  ])('does not take %j for a URL', (text) => {
    expect(split(text)).toBeUndefined();
  });

  it('asks about texts that may name a person, and never about web addresses', () => {
    const asked: string[] = [];
    const ask = (text: string) => asked.push(text) > 0;
    for (const text of ['PJSIP/alice-0000001f', 'sip://alice@example.org', 'app:/a']) {
      expect(splitUrl(text, ask)).toBeUndefined();
    }
    expect(asked).toHaveLength(3);
    for (const text of ['https://example.org', '/a', '//a', '?a']) expect(splitUrl(text, ask)).toBeDefined();
    expect(asked).toHaveLength(3);
  });

  it('cuts where the URL class of node does', () => {
    const url = fc.webUrl({
      withQueryParameters: true,
      withFragments: true,
      authoritySettings: { withUserInfo: true, withPort: true, withIPv6: true },
    });
    fc.assert(
      fc.property(url, (text) => {
        const parsed = new URL(text);
        const parts = split(text);
        expect(parts?.host.toLowerCase()).toBe(
          parsed.hostname.startsWith('[') ? parts?.host.toLowerCase() : parsed.hostname,
        );
        expect(new URL(`${parts?.start}${parts?.host}${parts?.port}${parts?.path}`).pathname).toBe(
          parsed.pathname,
        );
        expect(new URL(`https://example.org/?${parts?.query ?? ''}`).search).toBe(parsed.search);
      }),
      { numRuns: 500 },
    );
  });
});
