import { describeMarked } from '../../marked.js';

describeMarked({
  'a function that is called back has no number': [
    'do Mdrv_CPU_T_sensor_Check_callback: 1500000, forcibly',
    'callback: ⟦2025550123⟧, customer_callback: ⟦2025550123⟧, preferred_phone_callback=⟦2025550123⟧',
  ],
});
