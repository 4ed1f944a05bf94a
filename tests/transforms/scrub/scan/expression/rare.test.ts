import { describe, expect, it } from 'vitest';
import { Rare } from '../../../../../src/transforms/scrub/scan/expression/rare.js';
import { createRandom } from '../../../../corpus/random.js';

describe('a rare word', () => {
  const text = 'a login b, and a login c';

  it('stands before a place or does not', () => {
    const rare = new Rare(/login/gi);
    expect([0, 2, 3, 24].map((place) => rare.isBefore(text, place))).toEqual([false, false, true, true]);
    expect(rare.isBefore(text, 2)).toBe(false);
  });

  it('stands between two places or does not, also where they go back', () => {
    const rare = new Rare(/login/gi);
    const ask = (start: number, end: number): boolean => rare.isBetween(text, start, end);
    expect(ask(-5, 2)).toBe(false);
    expect(ask(-5, 3)).toBe(true);
    expect(ask(3, 17)).toBe(false);
    expect(ask(3, 18)).toBe(true);
    expect(ask(18, 24)).toBe(false);
    expect(ask(0, 24)).toBe(true);
  });

  it('is found in pieces of a text as in all of it, and no further than it is asked for', () => {
    const random = createRandom(5);
    for (let round = 0; round < 20; round++) {
      const at = [1 << 14, 3 << 14, random.below(200_000)].map((place) => place - random.below(1024) + 8);
      let text = '. '.repeat(110_000);
      for (const place of at)
        if (place > 0) text = `${text.slice(0, place)} pw: login${text.slice(place + 10)}`;
      for (const word of [/login/g, /(?<= pw: )log[a-z]{1,3}/g]) {
        const places = [...text.matchAll(word)].map(({ index }) => index);
        const [rare, before] = [new Rare(word), new Rare(word, true)];
        for (let start = 0; start < text.length; start += 1 + random.below(4000)) {
          const end = start + random.below(400);
          expect(rare.isBetween(text, start, end)).toBe(places.some((each) => each >= start && each < end));
          expect(before.isBefore(text, start)).toBe(places.some((each) => each < start));
        }
      }
    }
    let read = 0;
    const counted = /login/g;
    const exec = counted.exec.bind(counted);
    counted.exec = (text) => {
      read += text.length;
      return exec(text);
    };
    expect(new Rare(counted).isBetween('. '.repeat(500_000), 7, 99)).toBe(false);
    expect(read).toBeLessThan(20_000);
  });

  it('is looked for anew in another text', () => {
    const rare = new Rare(/login/gi);
    expect(rare.isBefore(text, 24)).toBe(true);
    rare.open();
    expect(rare.isBefore('nothing', 7)).toBe(false);
    expect(rare.isBetween('nothing', 0, 7)).toBe(false);
  });

  it('is found in a long text where it would be found in a short one', () => {
    const random = createRandom(3);
    const parts = [
      'log',
      'in',
      'login ',
      'Pin',
      'ss',
      '\u017f',
      '7 ',
      'é',
      '\n',
      'dos ',
      ' ',
      '\u{1f4de}',
      'to',
      'ot',
    ];
    for (let round = 0; round < 300; round++) {
      let text = '';
      for (let n = 0; n < 12; n++) text += random.pick(parts) + '0'.repeat(random.below(700));
      for (const word of [/login|p[iy]n/gi, /[^a-z]dos |s{2}|(?<=7 )to/giu, /x?in[^\0-\x7f]{1,3}/g]) {
        const rare = new Rare(word, true);
        for (let from = 0; from < text.length; from += 1 + random.below(900)) {
          word.lastIndex = from;
          const first = word.exec(text)?.index ?? Number.POSITIVE_INFINITY;
          expect(rare.isBetween(text, from, first)).toBe(false);
          expect(rare.isBetween(text, from, first + 1)).toBe(first < Number.POSITIVE_INFINITY);
        }
      }
    }
  });
});
