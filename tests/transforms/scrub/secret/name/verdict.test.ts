import { describeMarked } from '../../marked.js';

describeMarked({
  'what is said of a secret, in quotes': [
    'INVALID_PASSWORD: "Invalid password. Bad characters",',
    '{"MISSING_PASSWORD": "Missing parameter password"}',
    'PASSWORD: "⟦correct password horse⟧"',
  ],
  'where a secret is kept': [
    'vault_secret=/etc/db/vault-keyring-secret/keyring_vault.conf',
    'private_key: @build_dir@/tls/server1.key',
    'client_secret=⟦/abc/Def9gh==⟧',
  ],
  'the name of a field, and what became of a packet': [
    'PASSWORD="User-Password"',
    '"pass"=>"allowed", "pass": "blocked"',
    'PASSWORD="⟦User-Password7⟧"',
  ],
  'titles of fields, and how a mail was weighed': [
    '{"current-password": "Current Password", "password": "Password", "confirm_password":"Confirm Password"}',
    '{"password": "⟦Hunter⟧", "current-password": "⟦Hunter Password⟧"}',
    'X-Spam-Status: No, tests=BAYES_00=-2.599, SPF_HELO_NEUTRAL=0.576, SPF_PASS=-0.001',
    'DB_PASS=⟦-0.001⟧',
  ],
  'expressions of programs': [
    'char[] password = given != null ? given.toCharArray() : null;',
    'user = host = password = use_ssl = None',
    "$PASS = ReadIf (Join-Path $Vault 'pass.txt')",
    '$sec = Read-Host "Enter controller password" -AsSecureString',
    '{`"password`":`"$LOCAL_PASS`"}',
    'password = ⟦hunter22⟧ != null, password = ⟦geheim⟧ (alt)',
  ],
  'variables that are called as what is given to': [
    'session.token = accessToken',
    'sut.decrypt(encryptedSecret = testSecret)',
    'val credential: PublicKeyCredentialDescriptor?,',
    'token = ⟦accessToken4711⟧, secret = ⟦copperTin⟧, password = ⟦myToken⟧',
  ],
  'keys of tokens': [
    'token_key: ⟦WCCtp2JewdWkHEDAW6⟧, oauth_token_key=⟦WCCtp2JewdWkHEDAW6⟧',
    "tokenKey = 'auth'",
  ],
  'templates of addresses': [
    'proxy: http://[[user][:pass]@]host[:port]/',
    'URI:file://@TMPDIR@/crl.pem, https://**redacted**@git.example.org/a',
    'https://⟦alice:hunter22⟧@git.example.org/a',
  ],
});
