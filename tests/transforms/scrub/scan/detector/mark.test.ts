import { describeMarked } from '../../marked.js';

describeMarked({
  'what a function sets': [
    "define( 'DB_PASSWORD', '⟦hunter22x⟧' );",
    "define('AUTH_KEY',         '⟦put9yourunique⟧');",
    "define( 'DB_NAME', 'shop42' );",
  ],
  'a list of properties': [
    '<key>Password</key>\n\t<string>⟦hunter22x⟧</string>\n<key>CFBundleVersion</key>\n<string>9.29.17</string>',
    '<key>apiToken</key><string>⟦abc123def456ghi789⟧</string>',
    '<name>Password</name><string>x1y2z3</string>',
  ],
  'a query in a column of its own': [
    '2026-03-02 10:11:12 ⟦192.0.2.1⟧ POST /owa/auth.owa Correlation=<empty>&ClientId=⟦964804D18F1B6691⟧&id=⟦6812eb54⟧ 443 - ⟦192.0.2.9⟧ Mozilla/4.0 - 302 0 0 5',
    'POST /v1/calls a=12345&b=67890 429',
  ],
  'a parameter that is harmless mostly': [
    'GET /sync?since=⟦s614459_89805749⟧&page=2&sort=created_at HTTP/1.1',
    'GET /cb?state=⟦Zk3xPq9aB2⟧&code=⟦SplxlOBeZQQYbYS6WxSbIA⟧',
    'GET /cb?state=⟦tiVvFvDeqZvm⟧&x=⟦1⟧',
    'GET /issues?state=open&type=bug&charset=utf8mb4',
  ],
  'an arrow behind a name': [
    'api_key -> ⟦8fj3k2m4n5⟧',
    'access token -> ⟦9f8e7d6c5b4a⟧, secret -> ⟦lemon7tree⟧',
    'Map("password" -> "⟦geheim⟧", "user" -> "alice")',
  ],
  'an arrow of a program': [
    'fn token() -> String, token -> token.getValue(), token -> token2',
    'renamed token -> access_token_v2, secret -> db-creds-2, password -> Text',
    '$this->token->value1234',
  ],
});
