import { describeMarked } from '../../marked.js';

describeMarked({
  'networks of a switch': ['trunk 2349 to 2351 2360 2367 2414 to 2415 2442 2895 3008 3840 4001'],
  'a SIM card in groups, and octets of a list': [
    'ICC ⟦8944 1000 0000 0000 018⟧ x',
    '164 38 91 173 32 93 89 227 33 158 241 86 45 255 159 73 207',
  ],
  'groups of which each is as much more than the one before are channels': [
    'nl80211: Scan included frequencies: 2412 2417 2422 2427 2432 2437 2442',
    'card ⟦4111 1111 1111 1111⟧, ⟦5555 5555 5555 4444⟧',
  ],
});
