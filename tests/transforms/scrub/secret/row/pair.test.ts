import { describeMarked } from '../../marked.js';

describeMarked({
  'a secret beside its name, in a table of two columns': [
    'Password | ⟦hunter2pass⟧',
    '| Field | Value |\n|---|---|\n| Password | ⟦hunter2pass⟧ |\n| **Passwort** | `⟦Sommer2026⟧` |',
    '| mot de passe | ⟦hunter2pass⟧ |',
    'Password\t⟦hunter2pass⟧\nKennwort\t⟦sommer2026⟧\r\n',
    'API key\t⟦4f9XnB27QeLm0ZtKc3Vd⟧',
    '| Client secret | ⟦9f2c5b7e1a3d4860⟧ |',
    '| PIN | ⟦4821⟧ |',
    '> Password | ⟦hunter2pass⟧',
    'Setup\\nPassword | ⟦hunter2pass⟧\\nok',
    '{"m":"| Password | ⟦hunter2pass⟧ |"}',
    '{\\"m\\":\\"| Password | ⟦hunter2pass⟧ |\\"}',
  ],
  'the same in HTML': [
    '<td>Password</td><td>⟦hunter2pass⟧</td>',
    '<tr>\n  <th class="a"><b>Passwort:</b></th>\n  <td class="b"><code>⟦hunter2pass⟧</code></td>\n</tr>',
    '<TD>Password</TD><TD>⟦hunter2pass⟧</TD>',
    '<dt>PIN</dt> <dd>⟦4821⟧</dd>',
    '{"m":"<td>Password<\\/td><td>⟦hunter2pass⟧<\\/td>"}',
  ],
  'what says something else of one': [
    '| Password | 90d |',
    '| Password | 2026-11-28 |',
    '| Password length | 12 |',
    '| Password policy | 8chars |',
    '| token | oauth2 |',
    '| secret | v1alpha1 |',
    '| Token | 3600 |',
    '| CLIENT_SECRET | %[ssl_1_secret] |',
    '| Password | 12 characters |',
    'Zip code\t94105',
    'Code | 404',
    '<td>Total</td><td>4821</td>',
  ],
});
