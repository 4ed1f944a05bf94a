import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PolicyDocument } from '../../../src/policy/document.js';
import { runs } from '../../deep.js';
import { rewrite } from '../rewrite.js';

/** Each compiles a few policies. */
const often = runs(300, 15);

const rules: PolicyDocument['rules'] = [
  { path: ['who', 'a.b', 'a.@id'], transform: 'replace', with: `<X&"'>` },
  { path: ['gone', '@gone', 'a.@gone'], transform: 'drop' },
  { path: '**.ip', identifier: 'ip', transform: 'truncate' },
  { path: 'all', transform: 'replace', with: 'all' },
];
const run = (input: string, records: string | undefined = 'r', more: Partial<PolicyDocument> = {}) =>
  rewrite(
    { format: records === undefined ? 'xml' : { type: 'xml', records }, rules, ...more } as never,
    input,
  );
const X = '&lt;X&amp;&quot;&apos;&gt;';

describe('an element that is a record', () => {
  it.each([
    ['text', '<r><who>alice</who><b>2</b></r>', `<r><who>${X}</who><b>2</b></r>`],
    ['each of one name', '<r><who>a</who>\n<who>b</who></r>', `<r><who>${X}</who>\n<who>${X}</who></r>`],
    ['text further down', '<r><a><b>1</b><c>2</c></a></r>', `<r><a><b>${X}</b><c>2</c></a></r>`],
    ['an attribute', '<r><a id="1" x="2"/></r>', `<r><a id="${X}" x="2"/></r>`],
    ['an attribute in single quotes', "<r><a id = '1'></a></r>", `<r><a id = '${X}'></a></r>`],
    ['references', '<r><ip>192.0.2.&#49;&#x37;</ip></r>', '<r><ip>192.0.2.0</ip></r>'],
    ['what stands as it is', '<r><ip><![CDATA[192.0.2.17]]></ip></r>', '<r><ip>192.0.2.0</ip></r>'],
    ['nothing of what goes', '<r>\n  <gone>x</gone>\n  <b/>\n</r>', '<r>\n  <b/>\n</r>'],
    ['nothing of what goes in it', '<r><gone><b k="1">x</b><c/></gone></r>', '<r></r>'],
    ['no attribute that goes', '<r gone="1" b="2"><a gone=""/></r>', '<r b="2"><a/></r>'],
    ['a constant for all in it', '<r><all><who>x</who>y</all></r>', undefined],
    [
      'a constant for elements',
      '<r><all k="1"><who>x</who></all><who/></r>',
      '<r><all k="all">all</all><who/></r>',
    ],
    ['nothing', '<r/>', '<r/>'],
    ['an empty text', '<r><who></who></r>', '<r><who></who></r>'],
  ])('has %s', (_, before, after) => {
    const { text, quarantined } = run(before);
    expect(text).toBe(after ?? '');
    expect(quarantined.length).toBe(after === undefined ? 1 : 0);
  });

  it.each([
    '<r><a2025550123/></r>',
    '<r><a><tel+12025550123>1</tel+12025550123></a></r>',
    '<r><a.202.555.0123 k="1"/></r>',
    '<r><a n2025550123="1"/></r>',
    '<r xmlns:n2025550123="urn:example"/>',
    '<r><a@example.org/></r>',
  ])('has no number and no address for a name: %s', (input) => {
    const { text, quarantined } = run(input);
    expect(text).toBe('');
    expect(quarantined.length).toBe(1);
  });

  it('may have one in what goes', () => {
    expect(run('<r><gone><a2025550123 n2025550123="1"/></gone><b/></r>').text).toBe('<r><b/></r>');
  });

  it.each(['<!DOCTYPE n2025550123>', '<?xml version="1.0" encoding="x2025550123"?>'])(
    'has nothing in front that may be a number: %s',
    (head) => {
      expect(run(`${head}\n<r><b/></r>`).text).not.toContain('2025550123');
    },
  );

  it('stands below its declaration, alone, or behind others', () => {
    const one = '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE r>\n<r><who>1</who></r>\r\n\r\n';
    const out = one.replace('>1<', `>${X}<`);
    expect(run(one + one).text).toBe(out + out);
    expect(run(one + one, undefined).text).toBe(out + out);
  });

  it('stands in elements that the way to it names', () => {
    const input = '<list xmlns="urn:example">\n <r><who>1</who></r> <r/>\n</list>\n';
    expect(run(input, 'list.r')).toMatchObject({ text: input.replace('>1<', `>${X}<`), quarantined: [] });
    expect(run(input, 'r').text).toBe(` <r><who>${X}</who></r> <r/>\n`);
  });

  it('has tags on the way to it that say nothing but the names of vocabularies', () => {
    const input = `<list xmlns:x="urn:example" owner="Alice" tel='+12025550123'\n><r><who>1</who></r></list>\n`;
    expect(run(input, 'list.r').text).toBe(`<list xmlns:x="urn:example"\n><r><who>${X}</who></r></list>\n`);
    expect(run('<list xmlns="tel:+12025550123"><r/></list>', 'list.r').text).toBe('<list><r/></list>');
  });

  it.each([
    '<?xml version="2025550123"?>',
    '<?xml version="1.0" owner="Alice"?>',
    '<?xml encoding="12025550123"?>',
  ])('stands below no declaration that says something else: %s', (line) =>
    expect(run(`${line}\n<r/>\n`).text).toBe('<r/>\n'),
  );

  it('is told from one whose name begins alike, wherever the input is cut', () => {
    const input = '<list><r><rest><who>1</who></rest><who>2</who></r></list>';
    const format = { type: 'xml', records: 'list.r' };
    const whole = rewrite({ format, rules } as never, input);
    expect(whole).toMatchObject({ text: input.replace('>2<', `>${X}<`), quarantined: [] });
    expect(rewrite({ format, rules } as never, input, { parts: [1] })).toEqual(whole);
  });

  it('loses what no rule names where that goes, whatever it is called', () => {
    const text = run(
      '<r id="1"><who>1</who><n+12025550123>x</n+12025550123><a z="1"><b/></a>\n<c><d>1</d></c></r>',
      'r',
      {
        unlisted: 'drop',
      },
    ).text;
    expect(text).toBe(`<r><who>${X}</who><a><b/></a>\n<c></c></r>`);
  });
});

describe('what is no record', () => {
  it.each([
    ['text at the top', 'hello\n'],
    ['an element of another name', '<other>1</other>\n'],
    ['text beside elements', '<r>alice<b/></r>\n'],
    ['text in a record', '<r>alice</r>\n', '<r>alice</r>\n'],
    ['a comment', '<r><!-- alice --></r>\n'],
    ['an instruction', '<r><?alice?></r>\n'],
    ['what is not closed', '<r><b>1</r>\n'],
    ['what is closed twice', '<r></b></r>\n'],
    ['an attribute without quotes', '<r><b c=d/></r>\n'],
    ['a document type with more in it', '<!DOCTYPE r [<!ENTITY x "alice">]>\n'],
    ['one that is cut off', '<r><who>alice</who>\n'],
    ['one too deep', `<r>${'<b>'.repeat(70)}${'</b>'.repeat(70)}</r>\n`],
  ])('is quarantined: %s', (_, broken, out = '') => {
    const whole = '<r><who>1</who></r>\n';
    const { text, quarantined } = run(`${whole}${broken}<?xml version="1.0"?>\n${whole}`);
    const good = whole.replace('>1<', `>${X}<`);
    expect(text.replaceAll('\n', '')).toBe(`${good}${out}<?xml version="1.0"?>${good}`.replaceAll('\n', ''));
    expect(quarantined.length).toBeGreaterThan(out === '' ? 0 : -1);
  });
});

describe('XML', () => {
  const name = fc.constantFrom('who', 'ip', 'b', 'gone', 'x.y', 'all');
  const value = fc.constantFrom('', 'alice', '1 &lt; 2', '<![CDATA[<r>]]>', ' ', '192.0.2.17', 'é');
  const element: fc.Arbitrary<string> = fc.letrec<{ node: string }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 3 },
      fc.tuple(name, value).map(([tag, text]) => `<${tag}>${text}</${tag}>`),
      fc.tuple(name, value).map(([tag]) => `<${tag} id="a" gone='b'/>`),
      fc
        .tuple(name, fc.array(tie('node'), { minLength: 1, maxLength: 3 }))
        .map(([tag, inner]) => `<${tag}>\n${inner.join('\n')}</${tag}>`),
    ),
  })).node;
  const documents = fc
    .array(fc.array(element, { maxLength: 4 }), { minLength: 1, maxLength: 5 })
    .map((all) => all.map((inner) => `<r>${inner.join('')}</r>\n`).join(''));

  it('that no rule is about comes out as it was, in whatever parts it came', () => {
    fc.assert(
      fc.property(documents, fc.integer({ min: 1, max: 40 }), (input, part) => {
        const policy = {
          format: { type: 'xml', records: 'r' },
          rules: [{ path: 'none', transform: 'drop' }],
        } as const;
        expect(rewrite(policy, input, { parts: [part] }).text).toBe(input);
      }),
      often,
    );
  });

  it('gives the same bytes in whatever parts it came, and again', () => {
    fc.assert(
      fc.property(documents, fc.integer({ min: 1, max: 40 }), (input, part) => {
        const { text } = run(input);
        const policy = { format: { type: 'xml', records: 'r' }, rules } as const;
        expect(rewrite(policy as never, input, { parts: [part] }).text).toBe(text);
        expect(text).not.toContain('<ip>192.0.2.17');
        expect(run(text).text).toBe(text);
      }),
      often,
    );
  });
});
