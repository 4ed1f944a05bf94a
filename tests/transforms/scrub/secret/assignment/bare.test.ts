import { describeMarked } from '../../marked.js';

describeMarked({
  'a key, which much else is called': [
    'syncing key="⟦shop/web-228aa51*⟧" of 12 s, key="⟦shop/#cb8647c7088⟧"',
    'syncing key="shop/web-228aa51" of 12 s',
    'key = ⟦x7Tq!P91bK⟧',
  ],
});
