import { describeMarked } from '../marked.js';

describeMarked({
  'a row of calls without its header': [
    '2026-03-02 10:11:12,⟦12025550171⟧,⟦12025550172⟧,125,ANSWERED',
    '20260302101112;⟦447700900123⟧;⟦12025550172⟧;17;NORMAL_CLEARING',
    '"","⟦2025550171⟧","⟦12025550172⟧","from-trunk","x","PJSIP/trunk-00000012"',
    'CHAN_START,1767225600.123,⟦2025550171⟧,,,,,from-trunk,x',
    '"⟦2025550171⟧","⟦4155550172⟧","2026-03-02 10:11:12","125","ANSWERED"',
    'delivered;⟦12025550171⟧;2026-03-02 10:11:12;part 1/1',
  ],
  'a row of something else': [
    '2026-03-02,2025550171,4155550172,12,FAILED',
    '1,12025550171,12025550172,3,4',
    'state ANSWER, 2025550171 of 4155550172',
  ],
});
