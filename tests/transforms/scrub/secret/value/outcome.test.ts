import { describeMarked } from '../../marked.js';

describeMarked({
  'how a test went': [
    'PASS: test_login2',
    '  PASS: parse_2fa_code',
    'PASS: tests/parse2.sh\nPASS: retry-2fa-test1',
    '--- PASS: TestLogin2 (0.00s)',
  ],
  'a password behind the same word': [
    'PASS: ⟦hunter22⟧',
    'PASS: ⟦correct-horse-battery7⟧',
    'USER: alice\nPASS: ⟦my_test_login2⟧',
    'x PASS: ⟦my_test_login2⟧',
  ],
});
