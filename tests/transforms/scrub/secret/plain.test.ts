import { describeMarked } from '../marked.js';

describeMarked({
  'a password of letters in a command': [
    'username alice privilege 15 password ⟦geheim⟧',
    'enable password ⟦geheim⟧',
    'hostname r1\n neighbor ⟦192.0.2.1⟧ password ⟦geheim⟧\n!',
    'ppp chap password ⟦geheim⟧',
    'PASS ⟦geheim⟧',
    '--> PASS ⟦geheim⟧\r\n230 Login successful.',
    'C: PASS ⟦geheim⟧',
  ],
  'a sentence about one': [
    'password incorrect',
    'username alice password expired',
    'neighbor ⟦192.0.2.1⟧ password mismatch',
    'user alice password reset',
    'Please enter your password again',
    'compass north, all tests PASS now',
    'we enable password hashing for alice',
  ],
});
