/**
 * @module
 * Describes what is not as expected. The values are those that the user wrote into the tests, and what they became.
 */
import { formatTable, plural } from '../../telling/table.js';
import type { Fault } from './judge.js';

export function formatFault(fault: Fault): string {
  switch (fault.kind) {
    case 'record': {
      const rows = fault.differences.flatMap(({ path, expected = 'nothing', got = 'nothing' }) => [
        [path === '' ? 'the record' : path, `expected ${expected}`],
        ['', `got      ${got}`],
      ]);
      return `record ${fault.record}\n${formatTable(rows)}`;
    }
    case 'text':
      return ['- expected, + got', ...fault.lines.map(([mark, text]) => `  ${mark} ${text}`)].join('\n');
    case 'includes':
      return `expected the output to include\n${quote(fault.text)}\ngot\n${quote(fault.got)}`;
    case 'excludes':
      return `expected the output to have nowhere\n${quote(fault.text)}\ngot\n${quote(fault.got)}`;
    case 'records':
      return [
        `expected ${counted(fault.expected)} in the output, got`,
        quote(fault.got.join('\n') || '(nothing)'),
      ].join('\n');
    case 'quarantined':
      return `expected ${told(fault.expected)}, got ${told(fault.got)}`;
  }
}

const quote = (text: string): string => text.replace(/\n$/, '').replace(/^/gm, '  ');

const told = (codes: readonly string[]): string =>
  codes.length === 0 ? 'nothing quarantined' : `quarantined ${codes.join(', ')}`;

const counted = (records: number): string => (records === 0 ? 'no record' : plural(records, 'record'));
