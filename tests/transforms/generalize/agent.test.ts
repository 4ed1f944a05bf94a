import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reduceAgent } from '../../../src/transforms/generalize/agent.js';

const chrome = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0';

describe('reduceAgent', () => {
  it.each([
    [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${chrome} Safari/537.36`, 'Chrome 126'],
    [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${chrome} Safari/537.36 Edg/125.0.1`, 'Edge 125'],
    [`Mozilla/5.0 (X11; Linux x86_64) ${chrome} Safari/537.36 OPR/110.0`, 'Opera 110'],
    [
      `Mozilla/5.0 (Linux; Android 14; SM-S918B) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/25.0 Chrome/121.0 Mobile Safari/537.36`,
      'Samsung Internet 25',
    ],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/127.0', 'Firefox 127'],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1',
      'Safari 17',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/126.0 Mobile/15E148 Safari/604.1',
      'Chrome 126',
    ],
    [
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.4.1 Safari/605.1.15',
      'Safari 17',
    ],
    ['Mozilla/5.0 (Windows NT 6.1; Trident/7.0; rv:11.0) like Gecko', 'Internet Explorer 11'],
    ['Mozilla/4.0 (compatible; MSIE 8.0; Windows NT 6.1)', 'Internet Explorer 8'],
    [
      'Mozilla/5.0+(Windows+NT+10.0)+AppleWebKit/537.36+(KHTML,+like+Gecko)+Chrome/126.0+Safari/537.36',
      'Chrome 126',
    ],
    [
      `Mozilla/5.0 ${chrome} (compatible; Googlebot/2.1; +http://www.google.com/bot.html) Safari/537.36`,
      'Googlebot 2',
    ],
    ['Mozilla/5.0 (compatible; alicebot/1.0; +https://alice.example.org)', 'bot 1'],
    [
      'Mozilla/5.0 (Linux; U; Android 4.0.4; en-us) AppleWebKit/534.30 (KHTML, like Gecko) Version/4.0 Mobile Safari/534.30',
      'Android Browser 4',
    ],
    ['Feedfetcher-Google; (+http://www.google.com/feedfetcher.html; 3 subscribers)', 'Feedfetcher'],
    ['curl/8.5.0', 'curl 8'],
    ['Go-http-client/2.0', 'Go-http-client 2'],
    ['Asterisk PBX 18.20.0', 'Asterisk 18'],
    ['FreeSWITCH-mod_sofia/1.10.9', 'FreeSWITCH 1'],
    ['Cisco-CP8841/12.5.1', 'Cisco 12'],
    ['PolycomVVX-VVX_410-UA/5.9.5', 'Polycom'],
    ['Yealink SIP-T46S 66.85.0.5', 'Yealink'],
    ['MicroSIP/3.20.7', 'MicroSIP 3'],
    ['Chrome/12025550123', 'Chrome'],
    ["Alice's phone", 'other'],
    ['Brian/3', 'other'],
    ['', 'other'],
  ])('reduces %j to %j', (value, expected) => {
    expect(reduceAgent(value, true)).toBe(expected);
    expect(reduceAgent(value, false)).toBe(expected.replace(/ \d+$/, ''));
  });

  it('takes the version off its own result where only the product is asked for', () => {
    expect(reduceAgent('Samsung Internet 25', false)).toBe('Samsung Internet');
    expect(reduceAgent('other', false)).toBe('other');
  });

  it('never says more than a product of the table and four digits', () => {
    const word = fc.constantFrom(
      'Chrome',
      'Edg',
      'bot',
      'MSIE',
      '/',
      ' ',
      ';',
      '(',
      'Version/1 Safari/',
      '555',
      '01',
      '.',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(word, fc.string({ maxLength: 5 })), { maxLength: 8 }), (words) => {
        expect(reduceAgent(words.join(''), true)).toMatch(
          /^(?:[A-Z]?[a-zA-Z-]+|Samsung Internet|Internet Explorer|Android Browser)(?: \d{1,4})?$/,
        );
      }),
      { numRuns: 1000 },
    );
  });
});
