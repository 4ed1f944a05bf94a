import { describeMarked } from '../../marked.js';

describeMarked({
  'a name that ends with what the secret is of, or of several': [
    'TOKEN_GITHUB=⟦kj38fjDk2kdjf9⟧ PASSWORD_MYSQL="⟦kj38fjDk2⟧" senha_banco=⟦kj38fjDk2⟧',
    'tokenGithub=⟦kj38fjDk2kdjf9⟧, secret_slack = ⟦kj38fjDk2dk3⟧; senha-wifi=⟦kj38fjDk2⟧',
    'PASSWORDS=⟦kj38fjDk2⟧ tokens=⟦kj38fjDk2kd9fj⟧',
    'PASSWORD_MYSQL: ⟦kj38fjDk2⟧\nPASSWORD_REDIS: ⟦river5508⟧\nPORT_REDIS: 6379',
    'SMTP_PASS_PROD=⟦P@ss4398xx⟧ SMTP_PORT=587 PW_ADMIN=⟦tiger2024⟧',
    'PASS1: ⟦x1WFQEOd1_12⟧\nPASS2=⟦river-lake-74⟧\nRETRIES: 3',
    'passwordab57: ⟦tigerX99⟧\n  passwordRoot: ⟦tigerX99⟧\ndbPasswordPrimary=⟦tigerX99⟧',
    'SENHA_BANCO=⟦rio-azul-13⟧\nMDP_BASE=⟦kaffee5371⟧\nKENNWORT_DB: ⟦Winter5508⟧\nCLAVE_BD=⟦gato-4711⟧',
    'CHAVE_API=⟦149923565daf58e49c007af20701d88d05660d54⟧ PORTA=3000',
    '{"token_acceso":"⟦149923565daf58e49c007af20701d88d05660d54⟧", "clé_privée": "⟦q7Rk2mVx9TzL4nWb8YcD3sFg⟧", "senha_banco": "⟦kj38fjDk2⟧"}',
    ':chave_api => "⟦149923565daf58e49c007af20701d88d05660d54⟧"',
    'TOKEN_CI: ⟦9x8w7v6u5t4s3r2q1p0o⟧',
    'MOT_DE_PASSE_SMTP=⟦P@ss8768zx⟧ SENHA_SMTP=⟦Tiger21⟧ encryption.key.v2=⟦fcbd170886893de925b6a9991cc3e9885de9a87f35242d5ecf20ab968f90cc41⟧',
    'wifi_password_guest: ⟦9064480158⟧',
  ],
  'what is said of a secret, or counted, or no secret by its shape': [
    'TOKEN_TYPE=Bearer2kdDjf9x PASSWORD_LENGTH=12 TOKEN_URL=https://a1b2C3d4 PASSWORD_FILE=/run/kj38fjDk2',
    'token_count=kj38fjDk2 secret_name=db-kj38fjDk2 PASSWORD_EXPIRES=20260124T101200Z token_id=kj38fjDk2kd',
    'PASSWORD_HASHER=sha512-crypt PASS2: 120ms PASS_RATE=87pct1234 TOKEN_LIFETIME: 3600s000 PASSWORD_BACKEND=ldap-2024',
    'password_encryption=scram-sha-256 access.key.id.cached=abc12345678 public_key_sha=aa12bb34cc56dd78 secretKeyA: Uint8Array,',
    'a password_primary: tiger9911, PASSWORD_LIST: list-2026-01, PASS3: optimized 12 nodes, PASSWORD_FOO: changeme',
    'tokens=1523 passwords=3 failed, TOKEN_GITHUB=release-candidate-1 PASSWORD_MYSQL=changeme1 tokenizer_x=kj38fjDk2',
  ],
});
