import { describeMarked } from '../marked.js';

describeMarked({
  'a number with its plus, and more digits tied to it than numbers have': [
    'x = (⟦+14155550123⟧) 1514038560000 y',
    '(⟦+44 7700 900123⟧) 1514038560000',
    '⟦+14155550123⟧-1514038560000, ⟦+14155550123⟧.1514038560000, ⟦+1 (415) 555-0123⟧.1514038560000',
    '⟦+1-415-555-0123⟧-1514038560000',
    'step +12345678901234567890 of all',
  ],
  'a number whose area stands behind a zero in parentheses, and before a slash': [
    'call ⟦+49 (0)911 / 105 2660⟧, best after 7',
  ],
});
