/**
 * @module
 * Code, templates and settings that speak of identifiers and hold none.
 */
import type { Negative } from '../negatives.js';
import { day, version } from './filler.js';
import { negative } from './kind.js';
import { alnum } from './values.js';

export const code: readonly Negative[] = [
  negative('assignments of what is called', [
    'const token = getToken();',
    'let password = await prompt("Password");',
    'const { email, phone } = req.body;',
    'password := os.Getenv("DB_PASSWORD")',
    'secret = Rails.application.credentials.fetch(:secret)',
    'String apiKey = config.getApiKey();',
  ]),
  negative('members', [
    'user.email is undefined',
    'req.headers.authorization was missing',
    'if (user.phone === null) return next();',
    'this.form.value.password.length < 8',
    '@user.ip_address ||= request.remote_ip',
    'order.customer.email.toLowerCase()',
  ]),
  negative('types', [
    'interface Login { email: string; password: string; token?: string }',
    'mutation($email: String!, $password: String!) { login(email: $email, password: $password) { id } }',
    'password: {type: string, minLength: 8}',
    'def login(email: str, password: str) -> bool:',
  ]),
  negative('placeholders', [
    'Hi {{name}}, we will call {{phone}} tomorrow.',
    'user %s logged in from %s:%d',
    `password=\${DB_PASSWORD}`,
    'mail to <your-email> with <your-api-key>',
    'Authorization: Bearer <token>',
    `api_key: \${{ secrets.API_KEY }}`,
    'tel:{{ contact.phone }}',
    'WHERE email = :email AND password = :password',
  ]),
  negative('masked values', [
    (r) => `card ending in ${r.digits(4)}`,
    (r) => `Visa ****${r.digits(4)} declined`,
    (r) => `•••• •••• •••• ${r.digits(4)}`,
    (r) => `XXXX-XXXX-XXXX-${r.digits(4)} exp **/**`,
    (r) => `code sent to +1 *** *** **${r.digits(2)}`,
    '"password":"[FILTERED]"',
    'password=[REDACTED]',
    'Authorization: [REDACTED]',
    'api_key=***',
  ]),
  negative('pseudonyms', [
    (r) => `call from tel_k1_${r.body()} lasted ${r.digits(3)} s`,
    (r) => `user mail_k2_${r.body()}@example.org signed in`,
    (r) => `{"ip":"ip_k1_${r.body()}","card":"card_k1_${r.body()}"}`,
    (r) => `phone=tel_k1_${r.body()}&page=2`,
    'password=[secret]',
    'https://example.org/u?email=REDACTED',
    (r) => `imsi=imsi_k1_${r.body()} mac=mac_k1_${r.body()}`,
  ]),
  negative('counts of LLMs', [
    (r) =>
      `{"prompt_tokens":${r.digits(4)},"completion_tokens":${r.digits(3)},"total_tokens":${r.digits(5)}}`,
    (r) => `max_tokens: ${r.digits(4)}, temperature: 0.${r.below(10)}`,
    (r) => `token count = ${r.digits(5)}, context 128000`,
  ]),
  negative('flags and nulls', [
    '{"password":null,"token":null,"remember":true}',
    'has_password=false two_factor=true',
    '{"token_type":"bearer","expires_in":3600}',
    'passwordResetRequired: false, cookieEnabled: true',
    (r) => `password_changed_at: ${day(r)}`,
  ]),
  negative('faults of validation', [
    '{"errors":{"password":["is too short (minimum is 8 characters)"]}}',
    '{"email": ["This field is required."], "phone": ["Enter a valid phone number."]}',
    'ValidationError: "password" is required',
    'email must be an email; password must be longer than or equal to 8 characters',
    (r) => `422 {"phone":["has already been taken"],"line":${r.digits(2)}}`,
  ]),
  negative('markup of forms', [
    '<input type="password" name="password" autocomplete="off" required>',
    '<label for="email">Email</label><input id="email" type="email" placeholder="Your address">',
    '<input type="tel" pattern="[0-9]{3}-[0-9]{3}-[0-9]{4}">',
    '<form action="/password/reset" method="post">',
  ]),
  negative('patterns', [
    String.raw`/^\+?[0-9]{10,15}$/.test(value)`,
    String.raw`^[\w.+-]+@[\w-]+\.[\w.]+$`,
    String.raw`\d{4}[ -]?\d{4}[ -]?\d{4}[ -]?\d{4}`,
    '(?:[0-9a-f]{2}:){5}[0-9a-f]{2}',
  ]),
  negative('styles', [
    (r) => `.card { margin: 0 ${r.digits(2)}px; color: #${r.hex(6)}; transition: all .3s }`,
    (r) => `rgba(${r.digits(2)}, ${r.digits(2)}, 255, 0.${r.digits(2)}) hsl(210, 50%, 40%)`,
    (r) => `@media (min-width: ${r.digits(3)}px) { a::before { content: "→" } }`,
    (r) => `background: #${r.hex(3)} url(img/bg@2x.png)`,
  ]),
  negative('signs like an at', [
    'logo@2x.png and icon@3x.webp are missing',
    (r) => `${1 + r.below(9)} apples @ ${r.below(9)}.20 each`,
    '@Injectable() export class AuthService {}',
    'thanks @anna and @jan_92!',
    'see you @ 5pm @ the office',
    '@app.route("/login", methods=["POST"])',
  ]),
  negative('remote shells', [
    'ssh deploy@web-03',
    'ssh -p 2222 deploy@web.example.com',
    (r) => `scp build-${version(r)}.zip deploy@staging:/var/www`,
    'root@build-7:~# ls -la',
    'git clone git@github.com:org/repo.git',
    'rsync -av ./dist/ www@web01:/srv/site',
  ]),
  negative('double colons', [
    'std::vector<int>::push_back, Foo::Bar::new()',
    'ActiveRecord::RecordNotFound in Admin::UsersController#show',
    'Illuminate\\Support\\Facades\\DB::table("users")->count()',
    'SELECT total::numeric, created::date FROM orders',
  ]),
  negative('keys of another kind', [
    'primary key: id, sort_key=created_at',
    (r) => `cache key: product:${r.digits(4)}:v2 miss`,
    'keyboard: qwerty, hotkey=ctrl+k',
    'Warning: Each child in a list should have a unique "key" prop.',
    'foreign key (author_id) references authors (id)',
  ]),
  negative('parts of a language', [
    (r) => `SyntaxError: Unexpected token } in JSON at position ${r.digits(4)}`,
    (r) => `Uncaught SyntaxError: Unexpected token '<' (at main.js:1:${r.digits(3)})`,
    (r) => `ParseError: unexpected token T_STRING on line ${r.digits(3)}`,
  ]),
  negative('code in small', [
    (r) => `!function(e,t){var n=e[${r.digits(2)}],i=t(${r.digits(3)});return n.a1||i.b2}(window,0);`,
    'for (let i = 0; i < 10; i++) sum += a[i] * 1.5;',
    'expect(add(2, 2)).toBe(4); // 1 assertion',
    (r) => `{"cacheId":"${r.from(alnum.slice(0, 26), 8)}","ttl":3600,"tags":["a1","b2"]}`,
    'docker run -p 8080:80 -v /data:/data nginx:1.25',
    'chmod 755 run.sh && ./run.sh --retries 3 --timeout 30s',
  ]),
];
