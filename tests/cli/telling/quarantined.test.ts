import { describe, expect, it } from 'vitest';
import { createLineQuarantine } from '../../../src/cli/telling/quarantined.js';
import { RecordError } from '../../../src/errors.js';

describe('the list of quarantined lines', () => {
  it('tells lines, where positions count records', () => {
    const quarantine = createLineQuarantine();
    quarantine.pass(Buffer.from('{}\n\n{}\n'), () => 2);
    quarantine.add(new RecordError('ERR_RECORD_SYNTAX', 4));
    quarantine.pass(Buffer.from('\r\n{}\n  \n{\n'), () => 4);
    expect([...quarantine.places]).toEqual([['ERR_RECORD_SYNTAX', [7]]]);
  });

  it('believes who knows how many lines there have been', () => {
    const quarantine = createLineQuarantine();
    quarantine.pass(Buffer.from('{}\n\n{}\n'), () => 2, 3);
    quarantine.add(new RecordError('ERR_RECORD_SYNTAX', 4));
    // The line that outgrew the limit is counted when it is refused, and its end comes later.
    quarantine.add(new RecordError('ERR_RECORD_SIZE', 5));
    quarantine.pass(Buffer.from('\r\n{}\n  \n{\n{"a'), () => 5, 8);
    quarantine.add(new RecordError('ERR_RECORD_SYNTAX', 6));
    quarantine.pass(Buffer.from('b"}\n{\n'), () => 6, 9);
    expect([...quarantine.places]).toEqual([
      ['ERR_RECORD_SYNTAX', [7, 9]],
      ['ERR_RECORD_SIZE', [8]],
    ]);
  });

  it('keeps the first five of each code', () => {
    const quarantine = createLineQuarantine();
    for (let i = 1; i <= 9; i++) {
      quarantine.add(new RecordError(i % 2 === 0 ? 'ERR_RECORD_SHAPE' : 'ERR_RECORD_SYNTAX', i));
      quarantine.pass(Buffer.from('?\n'), () => i);
    }
    expect(Object.fromEntries(quarantine.places)).toEqual({
      ERR_RECORD_SYNTAX: [1, 3, 5, 7, 9],
      ERR_RECORD_SHAPE: [2, 4, 6, 8],
    });
  });

  it('counts a last line without newline', () => {
    const quarantine = createLineQuarantine();
    quarantine.add(new RecordError('ERR_RECORD_SYNTAX', 2));
    quarantine.pass(Buffer.from('{}\n{'), () => 2);
    expect(quarantine.places.get('ERR_RECORD_SYNTAX')).toEqual([2]);
  });
});
