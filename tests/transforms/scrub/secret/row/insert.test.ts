import { describe, expect, it } from 'vitest';
import { createScrub } from '../../../../../src/transforms/scrub.js';
import { settingOf } from '../../../setting.js';
import { describeMarked } from '../../marked.js';

const scrub = createScrub({ region: 'US' }, settingOf('opaque'));
const take = (text: string): string => scrub(text).replaceAll(/(tel|mail|ip)_k1_[a-z2-7]{26}/g, '$1');

describe('a password is found in the rows that a statement inserts', () => {
  it.each([
    [
      "CREATE TABLE `users` (\n  `id` int NOT NULL,\n  `password` varchar(64) DEFAULT 'a,b',\n  PRIMARY KEY (`id`)\n);\nINSERT INTO `users` VALUES (1,'lemontree'),(2,'plumtree');",
      "… (1,'[secret]'),(2,'[secret]');",
    ],
    [
      "create table if not exists shop.users (id int, login text, price numeric(9,2), pwd text);\ninsert into users values (1, 'alice', 9, 'lemontree');",
      "… (1, 'alice', 9, '[secret]');",
    ],
    [
      "CREATE TABLE a (id int, password text); CREATE TABLE b (id int, title text); INSERT INTO b VALUES (1, 'lemontree')",
      "… (1, 'lemontree')",
    ],
    ["INSERT INTO users VALUES (1, 'lemontree')", "… (1, 'lemontree')"],
    ["INSERT INTO `users` (`id`, `password`) VALUES (7, 'RkIfZqlGk')", "… (7, '[secret]')"],
    [
      'insert into `users` (`name`, `password`, `at`) values (Alice Example, coffee-Xborl, 2026-11-24)',
      '… (Alice Example, [secret], 2026-11-24)',
    ],
    [
      "INSERT INTO users (login, pw, phone) VALUES ('a','it''s(1,','+12025550123'),\n ('b', 'abcdef', '+12025550124');",
      "… ('a','[secret]','tel'),\n ('b', '[secret]', 'tel');",
    ],
    [
      "REPLACE INTO t (pin, note) VALUES ('4471', 'a') ON DUPLICATE KEY",
      "… ('[secret]', 'a') ON DUPLICATE KEY",
    ],
    ["insert into t (note, api_key) values (now(), N'q9Tz71Lb88')", "… (now(), N'[secret]')"],
  ])('%s', (text, expected) => {
    const out = take(text);
    expect(out.replace(/^[\s\S]*?values /i, '… ')).toBe(expected);
    expect(take(out)).toBe(out);
  });

  it.each([
    'INSERT INTO users (login, password) VALUES (?, ?)',
    'INSERT INTO users (login, password) VALUES ($1, $2), (:login, :password), (@p0, @p1), (%s, %s)',
    'INSERT INTO users (login, password) VALUES (v_login, v_password)',
    'INSERT INTO users (login, password) VALUES (NULL, NULL), (login, crypt(pw))',
    "INSERT INTO jobs (id, state) VALUES (7, 'RkIfZqlGk')",
    'the values (a, b) and default values',
  ])('and nothing where none is: %s', (text) => {
    expect(scrub(text)).toBe(text);
  });
});

describeMarked({
  'who is logged in, in the table of sessions': [
    `INSERT INTO "sessions" ("sid", "uid", "hostname") VALUES ('⟦CVBZqMbraTWbJtjj6OQYm9BeaUsM8_2iIwoAy5bDumw⟧', '0', '⟦192.0.2.7⟧')`,
    "insert into `shop`.`web_sessions` (`id`, `user_id`) values ('⟦5br9dgGwbOzhyomgN0Fm4XKeKA5iXLyLgJm3s38⟧', 7)",
    "INSERT INTO sessions (id, user_id) VALUES (12, 7), ('9b2f6c1e-3d4a-4b5c-8d6e-7f8091a2b3c4', 7)",
    "INSERT INTO pages (id, title) VALUES ('5br9dgGwbOzhyomgN0Fm4XKeKA5iXLyLgJm3s38', 'x')",
  ],
});
