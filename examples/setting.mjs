// What the examples share: a policy for log lines, and a keyring. A real keyring comes from a file or a key
// management service: see docs/keys.md.
import { randomBytes } from 'node:crypto';

export const policy = {
  version: 1,
  region: 'US',
  rules: [
    { path: '**.phone', identifier: 'phone', transform: 'pseudonym', keep: 'country' },
    { path: '**.email', identifier: 'email', transform: 'pseudonym' },
    { path: ['**.ip', '**.remoteAddress'], identifier: 'ip', transform: 'truncate' },
    { path: '**.url', transform: 'url', query: ['page'] },
    { path: ['**.authorization', '**.cookie'], transform: 'drop' },
    {
      path: ['msg', 'message', '**.err.message', '**.stack'],
      transform: 'scrub',
      identifiers: ['phone', 'email', 'ip'],
    },
  ],
};

export const keyring = randomBytes(32);
