import { describeMarked } from '../../marked.js';

const r = String.raw;

describeMarked({
  'a password of a statement in a string': [
    r`'CREATE USER \'alice\'@\'%\' IDENTIFIED BY \'⟦geheim⟧\''`,
    r`{"sql":"ALTER USER alice IDENTIFIED BY \"⟦geheim⟧\""}`,
    r`{"sql":"ALTER USER alice IDENTIFIED BY \\\"⟦geheim⟧\\\""}`,
    r`CREATE USER alice IDENTIFIED WITH mysql_native_password BY \'⟦hunter22⟧\'`,
    r`IDENTIFIED BY PASSWORD \'⟦*2470C0C06DEE42FD1618BB99005ADCA2EC9D1E19⟧\'`,
    r`'ALTER ROLE alice WITH ENCRYPTED PASSWORD \'⟦geheim⟧\' VALID UNTIL'`,
    r`'ALTER LOGIN alice WITH PASSWORD = N\'⟦geheim⟧\''`,
    r`'SET PASSWORD FOR \'alice\'@\'%\' = PASSWORD(\'⟦geheim⟧\')'`,
    r`INSERT INTO users (name, password) VALUES (\'alice\', \'⟦geheim⟧\'), (\'bob\', \'⟦hunter22⟧\')`,
    "EXEC('ALTER LOGIN alice WITH PASSWORD = ''⟦geheim⟧''')",
    "'IDENTIFIED BY ''⟦geheim⟧'''",
  ],
  'of MySQL, behind who it is of': [
    "SET PASSWORD FOR 'alice'@'%' = '⟦geheim⟧'",
    "set password for alice = '⟦geheim⟧'",
    r`"SET PASSWORD FOR \"alice\"@\"%\" = \"⟦geheim⟧\""`,
  ],
  'of a command or a call in a string': [
    r`setPassword(\'⟦geheim⟧\')`,
    r`"define(\'DB_PASSWORD\', \'⟦geheim⟧\')"`,
    r`password \"⟦hunter22x⟧\" rejected`,
    r`requirepass \"⟦hunter22x⟧\"`,
    r`"curl -u \"⟦alice:geheim⟧\" https://example.org"`,
    r`"mysql -u root -p\"⟦geheim⟧\" shop"`,
    r`<password type=\"x\">⟦geheim⟧</password>`,
  ],
  'a key behind its name and a blank': [
    'registered device with token "⟦x9Kd83LmQp02aZ⟧"',
    "secret '⟦x9Kd83LmQp02aZ⟧' rejected",
    r`api key \"⟦sk83jd92ks02⟧\" rejected`,
    "signing key '⟦hunter22abc⟧'",
  ],
  'a community of SNMP': [
    'Trap received with community "⟦Tr4pRead⟧"',
    'SNMP community "⟦lagoonview⟧"',
    'snmpd: Authentication failure, community "⟦n0c-r3ad⟧"',
  ],
  'what is said in quotes, and is none': [
    'missing key "state1234", invalid token "foo12345", unexpected token "a1b2c3d4e5"',
    'Secret "db-creds-x7k2p" created, secret "default-token" not found',
    'token "0x7f3a2b1c" at 7',
    'SNMP community "public"',
    'the community "Linux4You" has 12 members',
    r`text \"is\" \'fine\' and (\'nothing\') \"here\"`,
    r`it\'s the \'password\' field, "password" is \"required\"`,
    r`the \'password\' \'must\' be set`,
    r`PASSWORD \'[hidden]\' IDENTIFIED BY \'********\'`,
    r`reset_password(\'alice\') getPassword(\'alice\')`,
    r`user \"alice\" password \"\"`,
    "SET PASSWORD FOR 'alice'@'localhost' TO RANDOM",
    "password='' and user=''",
    "loop for each x = 'geheim'",
  ],
});
