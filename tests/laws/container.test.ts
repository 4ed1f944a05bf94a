import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IdentifierName } from '../../src/identifiers/identifier.js';
import { createPseudonym } from '../../src/transforms/pseudonym.js';
import { createTruncate } from '../../src/transforms/truncate.js';
import { settingOf } from '../transforms/setting.js';

const names: IdentifierName[] = ['ip', 'email', 'card', 'imsi', 'iccid', 'imei', 'mac', 'opaque'];

/** Texts made of the marks that containers are told by, around identifiers, pseudonyms and noise. */
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ', ',
        ',',
        ';',
        '/24',
        'for=',
        'host=',
        'proto=',
        'mailto:',
        '@',
        '<',
        '>',
        '[',
        ']',
        ':80',
        '"',
        '\\',
        ' ',
        '?',
      ),
      fc.constantFrom(
        'unknown',
        '-',
        '@ims.mnc001.mcc001.3gppnetwork.org',
        'imsi-',
        '001010000000001',
        'SEP',
        '%40',
      ),
      fc.constantFrom('alice@example.org', 'Alice', `ip_k1_${'a'.repeat(26)}`, `mail_k9_${'a'.repeat(26)}`),
      fc.ipV4(),
      fc.ipV6(),
      fc.string({ unit: 'binary', maxLength: 4 }),
    ),
    { maxLength: 9 },
  )
  .map((pieces) => pieces.join(''));

describe.each(names)('a value of %s', (name) => {
  it('that went through once passes unchanged', () => {
    for (const apply of [
      createPseudonym({}, settingOf(name)),
      createPseudonym({ keep: 'domain' }, settingOf(name)),
      createTruncate({}, settingOf(name)),
    ]) {
      fc.assert(
        fc.property(text, (value) => {
          const once = apply(value) ?? '';
          expect(apply(once)).toBe(once);
        }),
        { numRuns: 300 },
      );
    }
  });
});

describe('nothing of a person is left', () => {
  /** A word that stands nowhere in a pseudonym, whose alphabet has no `1`, nor in a separator. */
  const word = fc.stringMatching(/^[a-z]{3}1[a-z]{3}$/);

  it('in a list of addresses with names', () => {
    const mailbox = fc.tuple(word, word, word, fc.constantFrom(0, 1, 2));
    fc.assert(
      fc.property(
        fc.array(mailbox, { minLength: 1, maxLength: 4 }),
        fc.constantFrom(', ', ';', ','),
        (boxes, separator) => {
          const list = boxes.map(([display, local, host, style]) => {
            const address = `${local}@${host}.example`;
            return (
              [address, `${display} <${address}>`, `"${display}, ${display}" <${address}>`][style] ?? address
            );
          });
          const out = createPseudonym({}, settingOf('email'))(list.join(separator)) ?? '';
          for (const box of boxes) for (const part of box.slice(0, 3)) expect(out).not.toContain(part);
          expect(out.match(/mail_k1_/g)).toHaveLength(boxes.length);
        },
      ),
    );
  });

  it('in a list of hops', () => {
    const hop = fc.oneof(
      word,
      fc.ipV4().filter((v4) => v4.length > 10),
      word.map((w) => `_${w}`),
      word.map((w) => `for=${w}`),
      word.map((w) => `host="${w}"`),
    );
    fc.assert(
      fc.property(
        fc.array(hop, { minLength: 2, maxLength: 5 }),
        fc.constantFrom(', ', ';'),
        (hops, separator) => {
          const out = createPseudonym({}, settingOf('ip'))(hops.join(separator)) ?? '';
          for (const each of hops) expect(out).not.toContain(each.replace(/^\w+="?|"$/g, ''));
        },
      ),
    );
  });
});
