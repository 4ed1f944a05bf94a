import { describeMarked } from '../../marked.js';

describeMarked({
  'a user and a password of letters alone, behind a word for both': [
    'credentials: alice / ⟦lemontree⟧',
    'my login for the portal: alice / ⟦lemontree⟧.',
    'Zugangsdaten: "alice" / "⟦zitronenbaum⟧"',
    'the creds for staging are alice / ⟦hunter22⟧',
    'login is alice/⟦hunter22⟧, thanks',
    'temp admin on fw2: alice / ⟦Q0sS69UbDaJF⟧ (rotate!)',
    'new admin account: alice/⟦Q0sS69UbDaJF⟧',
    'try logging in with alice / ⟦Monkey2018?⟧ and look under billing',
    'signed in using alice / ⟦Monkey2018⟧',
    'logged in as alice / ⟦Monkey2018⟧',
  ],
  'what is none': [
    'credentials: username / password',
    'login: admin / operator',
    'admin guide: section / appendix2',
    'the new admin page: users / groups2',
    'login paths: src / something, access: read / writeonly',
    'credentials are in /etc/passwd, the creds are on vault / prod',
  ],
});
