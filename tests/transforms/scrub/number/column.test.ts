import { describeMarked } from '../marked.js';

const lines = [
  'id,name,phone\n1,Anna,⟦2025550123⟧\n2,Bob,⟦2025550145⟧',
  'id;msisdn;orders\n7;⟦2025550123⟧;2025550145',
  'phone\tid\n⟦2025550123⟧\t2025550145',
  '| id | phone | plan |\n|----|----|----|\n| 123 | ⟦2025550123⟧ | gold |',
  'name,phone,ref\n"Example, Anna",⟦2025550123⟧,2025550145',
  "INSERT INTO t (id, phone) VALUES (60554934, '⟦2025550123⟧'), (60554935, '⟦2025550124⟧')",
  "insert into t (phone, id) values ('⟦2025550123⟧', 2025550145)",
  'id,name,total\n1,Anna,2025550123',
  '1700000000|1700000000.12|support|NONE|ENTERQUEUE||⟦2025550123⟧|1',
];

describeMarked({ 'a column that names numbers, with a region': lines }, ['US']);
describeMarked({ 'a column that names numbers, without': lines.slice(0, -1) }, []);
