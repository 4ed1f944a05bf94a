import { describe, expect, it } from 'vitest';
import { templatePath } from '../../../src/transforms/url/template.js';
import { createUrl } from '../../../src/transforms/url.js';
import { settingOf } from '../setting.js';

describe('the template of a path', () => {
  it.each([
    '/',
    '/v1/users/me',
    '/oauth2/authorize',
    '/assets/app.min.js',
    '/getUserAccountInfo/iPhone',
    '/a//b/',
    '',
    'index.html',
    '/caf%C3%A9/menu',
    '/how-to-write-a-long-title',
  ])('leaves words alone: %s', (path) => {
    expect(templatePath(path)).toBe(path);
  });

  it.each([
    ['digits', '/users/8412/files', '/users/:id/files'],
    ['one digit', '/page/3', '/page/:id'],
    ['a UUID', '/o/0e7c8c1e-9b1a-4b55-8a0d-6a3c5e2f1b7d', '/o/:id'],
    ['hex without a digit', '/c/deadbeef', '/c/:id'],
    ['base64', '/s/SGVsbG9Xb3JsZEFiY2Rl', '/s/:id'],
    ['short base64', '/s/YTdiMjM0NTY3ODkw', '/s/:id'],
    ['base64 without a digit', '/s/dQwXgcQaBZ', '/s/:id'],
    ['base64 with padding', '/s/YWxpY2U=', '/s/:id'],
    ['an email address', '/u/alice@example.org', '/u/:id'],
    ['an encoded one', '/u/alice%40example.org', '/u/:id'],
    ['one encoded twice', '/u/alice%2540example.org', '/u/:id'],
    ['a phone number', '/n/+12025550123/x', '/n/:id/x'],
    ['an encoded one', '/n/%2B12025550123', '/n/:id'],
    ['a formatted one', '/n/(202)%20555-0123', '/n/:id'],
    ['a number with a word', '/orders/order-12345.pdf', '/orders/:id'],
    ['a home page', '/~alice/x', '/:id/x'],
    ['a matrix parameter', '/a;jsessionid=x/b', '/:id/b'],
    ['a name with a blank', '/files/alice%20smith.pdf', '/files/:id'],
    ['an escape that is none', '/a/%E9/b%', '/a/:id/:id'],
    ['more than a word has', `/${'a'.repeat(65)}`, '/:id'],
    ['back slashes', '\\users\\8412', '\\users\\:id'],
    ['its own mark', '/users/:id', '/users/:id'],
  ])('has :id for %s', (_, path, template) => {
    expect(templatePath(path)).toBe(template);
  });
});

describe('the path of a URL', () => {
  const setting = settingOf('opaque');
  it.each<[Parameters<typeof createUrl>[0]['segments'], string, string]>([
    ['keep', 'https://example.org/u/12?a=b', 'https://example.org/u/12?a=REDACTED'],
    ['template', 'https://example.org/u/12?a=b', 'https://example.org/u/:id?a=REDACTED'],
    ['drop', 'https://example.org/u/12?a=b', 'https://example.org/?a=REDACTED'],
    ['drop', 'https://example.org', 'https://example.org'],
    ['template', 'GET /u/12 HTTP/1.1', 'GET /u/:id HTTP/1.1'],
    ['template', '*', '*'],
    ['drop', '/u/12', '/'],
  ])('%s: %s becomes %s, and stays so', (segments, before, after) => {
    const apply = createUrl({ segments }, setting);
    expect(apply(before)).toBe(after);
    expect(apply(after)).toBe(after);
  });
});
