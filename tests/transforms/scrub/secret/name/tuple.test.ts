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
  'behind a name, alone in brackets': [
    'WHERE "users"."api_key" = $1  [["api_key", "⟦bx6c3gYzskpjs_9⟧"], ["LIMIT", 1]]',
    '[["reset_password_token", "⟦a8f7c2d1e9b04433a8f7c2d1e9b04433⟧"], ["page_token", "abc123def456"]]',
    '("api_key", "⟦bx6c3gYzskpjs9⟧"), [\\"remember_token\\", \\"⟦bx6c3gYzskpjs9⟧\\"], ["otp", "⟦482913⟧"]',
    '(\'token\', \'⟦qwertzuiopasdfghjklyxcvbn⟧\'), {"secret_key", "⟦bx6c3gYzskpjs9⟧"}',
    '["token", "username"], ["api_key", "v1"], ["max_tokens", "4096"], ("auth", "0012_alter_user"), ["pin", "1"]',
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
