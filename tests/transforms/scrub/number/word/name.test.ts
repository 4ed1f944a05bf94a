import { describeMarked } from '../../marked.js';

describeMarked({
  'four digits of a UUID are no standard of telephones': [
    'b3038566-b451-750f-e164-7faf4764935e 960 5550134, e267ac83-ca20-85d6-a1b2-adf0233fe164 - 716 5551139',
    'a_e164 ⟦2025550123⟧, e164: ⟦2025550145⟧, b3038566-b451-750f-e164-7faf4764935e phone ⟦2025550123⟧',
  ],
  'a function that is called back has no number': [
    'do Mdrv_CPU_T_sensor_Check_callback: 1500000, forcibly',
    'callback: ⟦2025550123⟧, customer_callback: ⟦2025550123⟧, preferred_phone_callback=⟦2025550123⟧',
  ],
});
