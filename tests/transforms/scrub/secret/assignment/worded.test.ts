import { describeMarked } from '../../marked.js';

describeMarked({
  'a token that came, by whose it is': [
    'apnsToken received: ⟦47dd940134ea7cc8438f3165519251c1⟧',
    'FCM token refreshed: ⟦47dd940134ea7cc8438f3165519251c1⟧',
    'cancellationToken received: 47dd940134ea7cc8438f3165519251c1',
  ],
  'a session in a path, and the parameters behind it': [
    'GET /app;jsessionid=⟦b22i1ja9T7KObrn3DzgfdZq7⟧?tab=orders HTTP/1.1',
    'GET /app;jsessionid=⟦b22i1ja9T7KObrn3DzgfdZq7⟧.node1?tab=orders HTTP/1.1',
  ],
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
