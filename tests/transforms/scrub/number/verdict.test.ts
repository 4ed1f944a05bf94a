import { describeMarked } from '../marked.js';

describeMarked({
  'digits of a card behind a word for an account': [
    'account lookup for ⟦4111111111111111⟧ took 69 ms',
    'account ⟦4111111111111111⟧ was closed, ACCT: ⟦5555555555554444⟧',
    'account number is ⟦4111111111111111⟧',
    'account 4111111111111112, order 4111111111111111, order of an account 4111111111111112',
    'exact 17 of an act, id 4111111111111111',
  ],
});
