import { describeMarked } from '../../marked.js';

describeMarked({
  'a user and a password of letters alone, behind a word for both': [
    'credentials: alice / ⟦lemontree⟧',
    'my login for the portal: alice / ⟦lemontree⟧.',
    'Login-Daten: alice / ⟦blau-fluss-32⟧',
    'Zugangsdaten: "alice" / "⟦zitronenbaum⟧"',
    'the creds for staging are alice / ⟦hunter22⟧',
    'login is alice/⟦hunter22⟧, thanks',
    'temp admin on fw2: alice / ⟦Q0sS69UbDaJF⟧ (rotate!)',
    'new admin account: alice/⟦Q0sS69UbDaJF⟧',
    'try logging in with alice / ⟦Monkey2018?⟧ and look under billing',
    'signed in using alice / ⟦Monkey2018⟧',
    'logged in as alice / ⟦Monkey2018⟧',
  ],
  'accounts that systems come with': [
    'router admin / ⟦Tiger49!⟧',
    'the staging box is ⟦192.0.2.218⟧, root / ⟦blue-horse-39⟧',
    'see admin / chapter12, root / tmp2024, admin / users-2',
  ],
  'with a word between, behind what is done with both': [
    'log in with alice and ⟦River42!⟧',
    'logg dich ein mit alice7 und ⟦river6564⟧',
    'entra con alice_83 e ⟦Qc5%dha8%0⟧',
    'entra com alice7 / ⟦P@ssriver15⟧',
    'connecte toi avec alice7 / ⟦river!tiger2⟧',
    'can u log me in? alice7 / ⟦River24*⟧',
    'log in met alice.example en ⟦River_8593⟧',
    'ログイン alice7 パス ⟦P@ssriver97⟧',
  ],
  'what is none': [
    'User alice logged in | seen GET /users/page42, then nothing',
    'Login: POST /v2/items7',
    'log in with chrome and firefox115',
    'log in with sso and see step 2024a',
    'log in as root and run test42',
    'login with alice and bob at 10:20, then with server-2024',
    'credentials: username / password',
    'login: admin / operator',
    'admin guide: section / appendix2',
    'the new admin page: users / groups2',
    'login paths: src / something, access: read / writeonly',
    'credentials are in /etc/passwd, the creds are on vault / prod',
  ],
});

describeMarked({
  'in backticks, as people write what is typed': [
    'Log in as `alice7` / `⟦Velvet89!⟧`',
    'login with `alice7` and `⟦Velvet89!⟧`',
    'run `login` / `option-2` with `a` and `b`',
  ],
});
