import { describeMarked } from '../../marked.js';

const lines = [
  'record_id,phone\n91700438928,⟦+34600452597⟧',
  'id,name,phone\n1,Anna,⟦2025550123⟧\n2,Bob,⟦2025550145⟧',
  'id;msisdn;orders\n7;⟦2025550123⟧;2025550145',
  'phone\tid\n⟦2025550123⟧\t2025550145',
  '| id | phone | plan |\n|----|----|----|\n| 123 | ⟦2025550123⟧ | gold |',
  'CALL ID,TIME,DNIS\n300000083874147,x,⟦2025550123⟧',
  'name,phone,ref\n"Example, Anna",⟦2025550123⟧,2025550145',
  "INSERT INTO t (id, phone) VALUES (60554934, '⟦2025550123⟧'), (60554935, '⟦2025550124⟧')",
  "insert into t (phone, id) values ('⟦2025550123⟧', 2025550145)",
  'INSERT INTO "payments" ("card","holder","amount") VALUES (\'⟦4111111111111111⟧\',\'Anna\',1254.36) RETURNING "id"',
  'INSERT INTO payments (amount, card_number) VALUES (5, ⟦4111111111111111⟧), (6, ⟦5555555555554444⟧)',
  'amount,card,total\n5,⟦4111111111111111⟧,4111111111111112\n6,4111111111111112,8',
  'id,name,total\n1,Anna,2025550123',
  '1700000000|1700000000.12|support|NONE|ENTERQUEUE||⟦2025550123⟧|1',
];

describeMarked({ 'a column that names numbers, with a region': lines }, ['US']);
describeMarked({ 'a column that names numbers, without': lines.slice(0, -1) }, []);
