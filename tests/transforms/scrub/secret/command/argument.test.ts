import { expect, it } from 'vitest';
import { endsArgument, Fronts } from '../../../../../src/transforms/scrub/secret/command/argument.js';

it('an argument begins where a walk back from any place ends', () => {
  const text = 'curl -u alice:a:b --user="bob:c d" https://example.org/a=b:c:dddddddddddddd';
  const walk = (at: number, most: number): number => {
    let start = at;
    while (start > 0 && at - start < most && !endsArgument(text.charCodeAt(start - 1))) start--;
    return start;
  };
  for (const most of [3, 8, 64])
    for (const step of [1, 2, 5, 9]) {
      const fronts = new Fronts(endsArgument);
      for (let at = 0; at <= text.length; at += step)
        expect(fronts.startOf(text, at, most)).toBe(walk(at, most));
      // A place before is walked back from.
      expect(fronts.startOf(text, 12, most)).toBe(walk(12, most));
    }
});
