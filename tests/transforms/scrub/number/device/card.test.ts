import { describeMarked } from '../../marked.js';

describeMarked({
  'groups of which each is as much more than the one before are channels': [
    'nl80211: Scan included frequencies: 2412 2417 2422 2427 2432 2437 2442',
    'card ⟦4111 1111 1111 1111⟧, ⟦5555 5555 5555 4444⟧',
  ],
});
