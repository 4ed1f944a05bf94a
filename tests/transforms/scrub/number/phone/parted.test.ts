import { describeMarked } from '../../marked.js';

describeMarked({
  'a number that is named, and parted by other marks': [
    'phone ⟦202  555  0123⟧',
    'phone: ⟦202\t555\t0123⟧',
    'Tel. ⟦202·555·0123⟧, mobile ⟦07700 • 900123⟧',
    'phone ⟦202~555~0123⟧; fax ⟦202_555_0123⟧',
    'tel: ⟦07700  900123⟧',
    'fax ⟦+44  7700  900123⟧, call ⟦+1·202·555·0123⟧ now',
  ],
  'and what is none': [
    'size 202  555  0123',
    'phone 202  555  0123  4711',
    'phone model 12_345_678',
    'call 3  1024  2048, mobile 2026  11  24, phone  ext  202  555',
    'phone 1  2',
    'phones 10~20, call 5 • 6',
  ],
});
