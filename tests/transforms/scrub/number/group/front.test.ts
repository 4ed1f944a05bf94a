import { describeMarked } from '../../marked.js';

describeMarked(
  {
    'how long a program in Go has run': [
      '2026-05-12 04:55:31.857339337 +0000 UTC m=+18.064933671 container start, m=+1201.105340382 died',
      'm=⟦+1 202 555 0123⟧',
    ],
    'the last part of a time before ten': [
      '2026-11-25  6:56:09 188708 [Warning] Aborted connection, 26/11/2026 8:01:02 339117 up',
      '2026-11-25 16:56:09 188708 [Warning] Aborted connection',
    ],
  },
  ['US', 'GB', 'DE', 'FR', 'ES', 'JP'],
);
