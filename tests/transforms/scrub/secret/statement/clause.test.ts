import { describeMarked } from '../../marked.js';

const statements = [
  'CREATE USER alice IDENTIFIED BY ',
  'create user if not exists "alice" identified by ',
  "ALTER USER 'alice'@'%' IDENTIFIED BY ",
  "GRANT ALL PRIVILEGES ON shop.* TO 'alice'@'db1' IDENTIFIED BY ",
  'CREATE DATABASE LINK remote CONNECT TO alice IDENTIFIED BY ',
  'ALTER USER alice IDENTIFIED WITH plugin BY ',
  'CREATE ROLE reader IDENTIFIED BY ',
];

describeMarked({
  'its hash, behind a word for it': [
    "GRANT USAGE ON *.* TO 'alice'@'db1' IDENTIFIED BY PASSWORD '⟦*6C8989366EAF75BB670AD8EA7A7FC1176A95CEF4⟧' WITH x",
  ],
  'behind the words of a statement': [
    ...statements.map((each) => `${each}"⟦lemontree⟧";`),
    ...statements.map((each) => `${each}⟦lemontree⟧;`),
    ...statements.map((each) => `${each}⟦lemontree⟧ ACCOUNT UNLOCK`),
    "CREATE USER alice IDENTIFIED BY VALUES '⟦S:9F8A⟧';",
    'ALTER USER alice IDENTIFIED BY ⟦lemontree⟧ REPLACE ⟦plumtree⟧;',
    'ALTER USER alice IDENTIFIED BY "⟦lemontree⟧" REPLACE "⟦plumtree⟧"',
  ],
  'and no word of a sentence': [
    'each user is identified by their email',
    'The defect was identified by alice in review',
    'a host identified by "web1" did not answer',
    'create a user who is identified by name',
    'grant access to people identified by name',
    'sorted by name, grouped by "team", by default',
    'CREATE USER alice IDENTIFIED BY ?',
    'CREATE USER alice IDENTIFIED BY "$PASSWORD"',
  ],
});
