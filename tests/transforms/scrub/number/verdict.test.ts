import { describeMarked } from '../marked.js';

describeMarked({
  'the number of a SIM card, called its serial': [
    'sim serial ⟦8933100479525391867⟧',
    'SIM card serial number: ⟦8933100479525391867⟧',
    'serial 8933100479525391867, asim serial 8933100479525391867',
  ],
  'what is counted or sent in between words for telephones': [
    'Contact form submission 5238835333',
    'mobile view breakpoints 320 768 1024 1440',
  ],
  'digits of a card behind a word for an account': [
    'account lookup for ⟦4111111111111111⟧ took 69 ms',
    'account ⟦4111111111111111⟧ was closed, ACCT: ⟦5555555555554444⟧',
    'account number is ⟦4111111111111111⟧',
    'account 4111111111111112, order 4111111111111111, order of an account 4111111111111112',
    'exact 17 of an act, id 4111111111111111',
  ],
});
