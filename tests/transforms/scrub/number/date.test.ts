import { describeMarked } from '../marked.js';

describeMarked({
  'the time of a message, and which way its zone is': [
    'schedule_delivery_time +260912202301+',
    'validity_period=260912202301000+ final_date: 260912202301032-',
    'SMPP deliver_sm done 260912202301+',
  ],
  'a number with a plus, and something behind it': [
    'call⟦+12025550123⟧+now',
    'msg from ⟦+12025550123⟧+ ok',
    // No month has that number.
    'msisdn ⟦+447700900123⟧+',
  ],
});
