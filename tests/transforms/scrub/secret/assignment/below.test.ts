import { describeMarked } from '../../marked.js';

describeMarked({
  'in a line by itself, below its name': [
    'Your temporary password:\n\n⟦kJ8sWq2x⟧\n\nRegards',
    'Password:\r\n\r\n  ⟦hunter22⟧\r\n',
    'Token:\n\n⟦kJ8sWq2xAbCdEf12⟧',
  ],
  'and what is no value of its': [
    'password:\n\n  length12: yes',
    'secret:\n\n  copper-thunder\n',
    'Change your password:\n\nSettings\n',
    'token:\n\nversion-1.2.3\n',
  ],
});
