import { describeMarked } from '../marked.js';

describeMarked(
  {
    'what is numbered': [
      'report CRN 01/44821/26',
      'Art.-Nr. 03012-46549-2',
      '{"type":"invoice.finalized","number":"2024/37401"}',
      'call ⟦030/44821 26⟧ now',
    ],
  },
  ['US', 'GB', 'DE', 'FR'],
);
