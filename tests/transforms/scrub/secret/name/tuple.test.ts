import { describeMarked } from '../../marked.js';

const names = ['password', 'passwd', 'pass', 'default_pass', 'db_password', '"password"', 'passphrase'];

describeMarked({
  'of strings, behind a user': [
    '{user,"alice","⟦lemontree⟧"}',
    'rabbit: {add_user, "alice", "⟦lemontree⟧"}',
    '[{auth,"alice","⟦lemon tree river house⟧"}]',
  ],
  'behind a name, between braces': [
    ...names.flatMap((name) => [
      `{${name},"⟦lemontree⟧"}`,
      `{${name}, "⟦lemontree⟧"}`,
      `{ ${name} , "⟦Lemon!77⟧" }`,
    ]),
    ...names.flatMap((name) => [`{${name},<<"⟦lemontree⟧">>}`, `{${name}, <<"⟦lemontree⟧">>}`]),
    '[{host,"db1"},{user,"alice"},{password,"⟦lemontree⟧"},{port,5432}]',
    '{secret_key, <<"⟦lemontreelemontree⟧">>}',
    '#{user => <<"alice">>, password => <<"⟦lemontree⟧">>}',
    '{password, "⟦lemon garden window basket⟧"}',
  ],
  'behind a user': [
    '{user,<<"alice">>,<<"⟦lemontree⟧">>}',
    'supervisor: {login, <<"alice">>, <<"⟦lemon tree⟧">>}',
  ],
  'and nothing else between braces': [
    '{password, "must be present"}',
    '{password, ""}',
    '{password, undefined}',
    '{password, <<"undefined">>}',
    '{user,"alice","is required"} {user,"alice","undefined"}',
    '{error,"alice","lemontree"}',
    '{"user":"alice","name":"lemontree"}',
    '{error, "password", "missing"}',
    '{passed, "lemontree"}',
    '{name, <<"lemontree">>}',
    '{topic,<<"alice">>,<<"lemontree">>}',
    'the tuple (password, "lemontree") of a function',
    '["password", "email"]',
  ],
});
