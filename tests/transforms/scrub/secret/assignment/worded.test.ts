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
  'the key of a network, by where that is': [
    'Clé WiFi de la salle : ⟦BlueHorse14⟧, réseau « Invites »',
    'Clé WiFi de la salle : ⟦8864764555941021⟧',
    'WLAN-Schlüssel im Büro: ⟦Kaffee1234⟧',
    'clave wifi de la oficina: ⟦gato-4711⟧',
    'Clé WiFi de la salle : non disponible, WLAN-Schlüssel im Büro: siehe Aushang',
    'Wi-Fiの暗号化キー：⟦BlueHorse96⟧',
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
