import { describeMarked } from '../../marked.js';

describeMarked({
  'a password near its word': [
    'PASSWORD elastic = ⟦gbSoQay2Tzoy6hLyDiRu⟧',
    'pass for the vpn: ⟦Dragon7130!⟧',
    'my password, it was ⟦Sommer2024!⟧',
    'auth plain: alice pass "⟦Winter4841⟧"',
    '⟦192.0.2.7⟧ %any : PSK "⟦s3cretPhrase9⟧"',
    'set security ike policy p1 pre-shared-key ascii-text "⟦nz9siqj4sN⟧"',
    'change_password alice ⟦Sommer2024⟧',
    'admin set-initial-password ⟦Welcome3020$⟧',
    'wifi here is "⟦Welcome353⟧" for guests',
    'contrasena para el wifi nuevo: ⟦Dragon7130!⟧',
  ],
  'what opens a network, behind a verb': [
    'el wifi es ⟦corazon088⟧, la tele va con el mando',
    'el wifi es ⟦Barcelona*Galaxy86⟧ y la salida a las 12:00',
    "le wifi c'est ⟦Marseille$665⟧ (tout attaché), la box est au 3e",
    'il wifi della casa è ⟦JUVENTUS5578⟧, il check-out è alle 11:00',
    'the wifi is ⟦sunflower-245⟧ by the way',
    'the wifi is 802.11ac only',
    'our wifi is 2.4GHz here, and the wifi is WPA2-PSK',
    'le wifi est Livebox-A1B2 et ça rame',
    'the wifi is down for 12days',
    'wifi is wlan0 here',
    'het ww is ⟦sunfl0w3r53⟧, gebruikersnaam alice',
    'het ww is ⟦TIGGER2629⟧, gebruikersnaam alice',
  ],
  'of words with dots, in languages in which no file is called so': [
    'meu login é alice e a senha ⟦winter.garden94⟧ não funciona',
    'password auth.module2 failed',
    'Das Kennwort ⟦fruehling7090⟧, da steht Fehler 0x06A3AD88, bitte melden',
  ],
  'of a switch, with a mark behind a digit': [
    'tacacs-server host ⟦192.0.2.1⟧ key ⟦4Ynys$UizLX⟧',
    'the key 12345 $5 is worth',
  ],
  'with a sign for percent and two digits behind it, as a URL has for a mark': [
    'password ⟦Summer%070⟧ does not work',
    'avec le mdp ⟦Soleil%070⟧ marche pas',
    'GET /password%20reset%20form HTTP/1.1',
  ],
  'a password in quotes that has no case to tell it': [
    'poll imap.example.org protocol IMAP user "alice" there with password "⟦l3tm31n-031⟧" is bob here ssl',
    "code d'accès, clé wifi ⟦Tiger0835⟧, à demain",
  ],
  'a community of SNMP': [
    'TRAP, SNMP v1, community ⟦ZuK8CNAQI73a⟧',
    'rocommunity ⟦Tiger0314⟧ ⟦192.0.2.113⟧',
    'the SNMP community of 2026 is large',
  ],
  'a command of a protocol': ['/msg NickServ IDENTIFY alice ⟦2dFgBVJdhM%⟧', 'a1 LOGIN alice ⟦gpVp8qHYxT⟧'],
  'a text in what programs write around it': [
    'User { secret: Some("⟦t3E8RFVCddwJrDQsHVg6JEmF⟧") }',
    "DB_PASSWORD = b'⟦Winter4841⟧'",
    "get('https://api.example.org/v1/x', auth=('alice', '⟦8oSRBxRHk7⟧'))",
    "new PDO('mysql:host=db', 'app', '⟦gpVp8qHYxT!⟧')",
  ],
  'on command lines of programs that are in no list': [
    'lftp -u alice,⟦gpVp8qHYxT⟧ sftp://⟦192.0.2.1⟧',
    'somecli login -p ⟦gpVp8qHYxT⟧ -x',
    'sqlplus app/⟦Sommer7926!⟧@//db:1521/XE',
    'skopeo copy --src-creds=⟦alice:gpVp8qHYxT⟧ docker://a docker://b',
  ],
  'a code': [
    'Use ⟦620-058⟧ to verify your account',
    'Seu código é ⟦942428⟧, válido por 8 minutos',
    'toegangscode ⟦4677⟧, reset_code=⟦482913⟧',
    '暗証番号は⟦2325⟧、メール',
  ],
  'names that are made of several words': [
    'wep_key=⟦kX9vR2mLq7TzW4⟧ recoveryKey: ⟦kX9vR2mLq7TzW4⟧ unseal_key=⟦kX9vR2mLq7TzW4⟧',
    'password_confirmation=⟦kX9vR2mLq7TzW4⟧ senha_nova=⟦kX9vR2mLq7TzW4⟧ rocommunity=⟦kX9vR2mLq7TzW4⟧',
  ],
  'in columns, in a list of cells, behind how it is hidden': [
    'password       ⟦Xo5MA8FGX4⟧',
    "INSERT INTO users (email, phone, pass) VALUES ('⟦alice@example.org⟧', '⟦2025550187⟧', '⟦KTjfnr4p86!⟧')",
    'set authentication password simple ⟦Dragon6254⟧, senha provisória ⟦Welcome6697⟧, connect psk ⟦Dragon5418⟧',
    'remotepass = ⟦Passw0rd7900$⟧, set psksecret ⟦e7s5o8JNVT!⟧ set, clé wifi ⟦Sommer618$⟧',
    'creds are alice / ⟦T9J8rhAsod&x⟧, keyPassword "⟦RKtPv5jf8V@z⟧"',
    'cred=⟦blue2419$⟧ ldap_default_authtok = ⟦jbzGt7hpRH%⟧',
  ],
  'an attempt to log in': [
    'login attempt [root/⟦Sommer4461#⟧] succeeded',
    "login attempt [b'root'/b'⟦Winter4495$⟧'] failed",
    'Login incorrect: [alice/⟦hunter22x⟧] (from client nas port 1)',
  ],
  'one key of several, and those of a session': [
    'Unseal Key 1: ⟦mW4b2hE8vT0yq3sZk9LrQp7XcN1fJdUg5aHoIx6eBtw=⟧',
    `CLIENT_RANDOM ${'5f'.repeat(32)} ⟦${'8a'.repeat(48)}⟧`,
    ':my key is ⟦mSatEx3AagQQ7ZM6XfbS⟧',
  ],
  'a code with what it is for': [
    'Usa el código ⟦482913⟧ para entrar, codigo ⟦482913⟧ para verificar tu cuenta',
    "unlock SIM with PIN '⟦5311⟧', Código de ativação: ⟦641968⟧",
    '認証コード：⟦457233⟧（有効期限3分）',
    "Le code d'accès est ⟦0504⟧, Votre code confidentiel : ⟦567025⟧",
    "Code d'authentification : ⟦525198⟧ (canal sms)",
    'Le code d’entrée est ⟦4471⟧, código de autenticación: ⟦525198⟧',
    "il codice per l'accesso: ⟦525198⟧",
  ],
  'nothing else': [
    'mkdir -p $target_dir2; curl -w \'%{http_code2}\'; ssh_priv_key: "/home/app/keys2/id_rsa"',
    'wifi "guest6282" not found; bypass = Passw0rd7900; login to [app/v2beta] ok',
    'primary key 2: abcdef123, error code 482913 to verify, radius:auth:mschap-v2:',
    'Unable to obtain CHAP password for bob on isp from plugin',
    'Password for host7Ab has expired, see KB2024x',
    'password policy changed by Server2016, wifi on Node2024',
    'docker run -u 1000:1000 -p 8080:80 x; nmap -p 80,443 host',
    'GPIO pin 2295 set high',
    'password authentication for alice@host1 failed, login LoginModule2',
  ],
});

describeMarked({
  'who authenticates, in a pair behind a name': [
    "{'to': 'x', 'auth': ('alice', '⟦2sFO7u0nvc46G5⟧'), 'retries': 3}",
    '"auth": ["openid", "OAuth2Client"], "size": ["a", "2sFO7u0nvc46G5x"]',
  ],
});
