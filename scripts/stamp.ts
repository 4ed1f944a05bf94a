import { createHash } from 'node:crypto';

/** @returns code behind a line that says what it is: what was compiled of it is taken where the two begin alike */
export const stamp = (code: string): string =>
  `/*${createHash('sha256').update(code, 'latin1').digest('hex')}*/\n${code}`;
