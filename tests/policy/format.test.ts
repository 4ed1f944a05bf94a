import { describe, expect, it } from 'vitest';
import type { PolicyError } from '../../src/errors.js';
import type { PolicyDocument } from '../../src/policy/document.js';
import { expandFormat } from '../../src/policy/format.js';
import { parsePolicy } from '../../src/policy/policy.js';
import { formatSchema } from '../../src/policy/schema/format.js';

const issuesOf = (format: unknown): string[] => {
  try {
    parsePolicy({ version: 1, format, rules: [{ path: 'a', transform: 'drop' }] } as PolicyDocument);
    return [];
  } catch (error) {
    return (error as PolicyError).issues.map(({ pointer, message }) => `${pointer} ${message}`);
  }
};

describe('a format', () => {
  it('is NDJSON where a policy names none', () => {
    expect(parsePolicy('{ version: 1, rules: [{ path: a, transform: drop }] }').format).toBe('ndjson');
  });

  it.each([
    ['csv', { type: 'csv', delimiter: ',', quotes: true, header: 'first', optional: 0 }],
    ['tsv', { type: 'tsv', delimiter: '\t', quotes: false, header: 'first', optional: 0 }],
    ['zeek', { type: 'zeek' }],
    ['combined', { type: 'combined' }],
  ])('%s, in a word, stands for all that can be said', (word, whole) => {
    expect(expandFormat(word as 'csv')).toEqual(whole);
  });

  it('smdr is CSV with the columns that Avaya lists', () => {
    expect(expandFormat('smdr')).toMatchObject({ type: 'csv', header: 'none', quotes: false, optional: 19 });
  });

  it.each([
    {
      type: 'csv',
      delimiter: ';',
      header: 'none',
      columns: ['a', { name: 'b', type: 'integer' }],
      optional: 1,
    },
    { type: 'fixed', columns: [{ name: 'a', width: 8 }] },
    { type: 'line', pattern: 'host ident user [time] "method url protocol" status? *' },
    { type: 'line', pattern: ['a b', 'a'] },
    { type: 'zeek', log: 'conn' },
    { type: 'w3c' },
    { type: 'ndjson' },
  ])('may be %j', (format) => {
    expect(issuesOf(format)).toEqual([]);
    expect(formatSchema.safeParse(format).success).toBe(true);
  });

  it.each([
    'cvs',
    { type: 'cvs' },
    { type: 'csv', delimiter: '""' },
    { type: 'csv', delimiter: 'a' },
    { type: 'csv', delimiter: '\n' },
    { type: 'csv', columns: [] },
    { type: 'csv', separator: ';' },
    { type: 'fixed', columns: [{ name: 'a', width: 0 }] },
    { type: 'fixed' },
    { type: 'line' },
    { type: 'line', pattern: 'a  b' },
    { type: 'line', pattern: '' },
    { type: 'line', pattern: 'a [b' },
    { type: 'line', pattern: '"a b"' },
    5,
    null,
  ])('may not be %j', (format) => {
    expect(issuesOf(format)).not.toEqual([]);
  });

  it('that is not known is answered with those that are', () => {
    const [issue] = issuesOf('cvs');
    expect(issue).toContain('/format');
    expect(issue).toContain('csv');
  });

  it.each<[unknown, readonly string[]]>([
    [
      { type: 'fixed', columns: [{ name: 'a', width: 0 }, { name: 'b', width: '3' }, { width: 70_000 }] },
      [
        '/format/columns/0/width expected a number, 1 or more, got the number 0',
        '/format/columns/1/width expected a number, got "3"',
        '/format/columns/2/name expected a text, and it is missing',
        '/format/columns/2/width expected a number, 65536 or less, got the number 70000',
      ],
    ],
    [
      { type: 'fixed', columns: [{ name: 'a', start: 5, end: 2 }] },
      [
        '/format/columns/0/width expected a number, and it is missing',
        '/format/columns/0/start is not a word of the policy here',
        '/format/columns/0/end is not a word of the policy here',
      ],
    ],
    [{ type: 'fixed', columns: ['a'] }, ['/format/columns/0 expected an object, got "a"']],
    [{ type: 'fixed' }, ['/format/columns expected a list, and it is missing']],
    [{ type: 'fixed', columns: [] }, ['/format/columns expected a list of 1 or more, got 0']],
    [{ type: 'csv', separator: ';' }, ['/format/separator is not a word of the policy here']],
    [
      { type: 'csv', columns: [{ name: 'a', type: 'int' }] },
      ['/format/columns/0/type expected one of text, integer, got "int"'],
    ],
    [
      { type: 'docker', inside: { type: 'fixed', columns: [{ name: 'a', width: 0 }] } },
      ['/format/inside/columns/0/width expected a number, 1 or more, got the number 0'],
    ],
  ])('whose type is known is answered inside: %j', (format, issues) => {
    expect(issuesOf(format)).toEqual(issues);
  });

  it.each([{ type: 'fixd', columns: [] }, { columns: [] }, 5])(
    'of no known type is answered with all: %j',
    (format) => {
      expect(issuesOf(format)).toEqual([expect.stringMatching(/^\/format expected one of ndjson,/)]);
    },
  );

  it('of fixed columns is told that they have no places of their own', () => {
    const columns = [{ name: 'a', width: 2, start: 5, end: 2 }];
    expect(() => parsePolicy({ version: 1, format: { type: 'fixed', columns }, rules: [] } as never)).toThrow(
      /it begins where the one before ends/,
    );
  });
});
