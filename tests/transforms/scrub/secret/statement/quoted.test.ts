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
  'what is said in quotes, and is none': [
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
