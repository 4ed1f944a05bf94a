import { describeMarked } from '../../marked.js';

describeMarked({
  'several words before an equals sign': [
    'clave wifi = ⟦lemon7tree⟧',
    'contraseña nueva = ⟦lemon7tree⟧',
    'password for alice = "⟦lemon7tree⟧"',
  ],
  'what a program sets, and what says how it is hidden': [
    'password for db = getenv("X1")',
    'clave de cifrado = aes256cbc',
    'the password for x = 5',
  ],
});
