import { describe, expect, it } from 'vitest';
import { presets } from '../../src/presets/index.js';
import { alsoIn, drop, pseudonym, step } from '../../src/presets/row.js';

describe('a row of a preset', () => {
  it('is a field with one path', () => {
    expect(drop('content: message content', 'subject')).toEqual({
      path: 'subject',
      class: 'content',
      category: 'message content',
      transform: 'drop',
    });
  });

  it('splits its lines at blanks', () => {
    expect(step(30)('quasi: call duration', 'duration billsec', '["talk-time"]').path).toEqual([
      'duration',
      'billsec',
      '["talk-time"]',
    ]);
  });

  it('splits them at commas where names have blanks, and then nowhere else', () => {
    expect(drop('direct: name', 'Answer time, Start time', 'Device MAC,', 'user').path).toEqual([
      'Answer time',
      'Start time',
      'Device MAC',
      'user',
    ]);
    expect(alsoIn('items[*]')('Answer time,', 'User')).toBe(
      'Answer time, items[*].Answer time, User, items[*].User',
    );
  });

  it('has what the values need to be read', () => {
    expect(pseudonym('ext', { tenant: 'vonage' })('direct: call number', 'extension')).toMatchObject({
      identifier: 'ext',
      tenant: 'vonage',
      transform: 'pseudonym',
    });
  });

  it('has no empty path in any preset', () => {
    const paths = Object.values(presets).flatMap(({ fields }) => fields.flatMap(({ path }) => path));
    expect(paths.filter((path) => path.trim() !== path || path === '')).toEqual([]);
  });
});
