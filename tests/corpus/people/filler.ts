/**
 * @module
 * Surroundings that single nobody out: times, versions, identifiers of requests, words of programs.
 */
import type { Random } from '../random.js';

const two = (n: number): string => String(n).padStart(2, '0');
export const day = (r: Random): string => `202${r.below(7)}-${two(1 + r.below(12))}-${two(1 + r.below(28))}`;
export const clock = (r: Random): string => `${two(r.below(24))}:${two(r.below(60))}:${two(r.below(60))}`;
export const minute = (r: Random): string => `${1 + r.below(12)}:${two(r.below(60))}`;
export const stamp = (r: Random): string =>
  r.pick([
    () => `${day(r)}T${clock(r)}.${r.digits(3)}Z`,
    () => `${day(r)} ${clock(r)}`,
    () => `${day(r)} ${clock(r)},${r.digits(3)}`,
    () => `${day(r)}T${clock(r)}+02:00`,
  ])();
/** Of an hour, or of a minute. */
export const sixtieth = (r: Random): string => two(r.below(60));
/** As the common log format has it. */
export const logDay = (r: Random): string =>
  `${two(1 + r.below(28))}/${r.pick(['Jan', 'Apr', 'Jul', 'Nov'])}/202${r.below(7)}:${clock(r)} +0000`;
export const uuid = (r: Random): string =>
  `${r.hex(8)}-${r.hex(4)}-4${r.hex(3)}-${r.pick(['8', '9', 'a', 'b'])}${r.hex(3)}-${r.hex(12)}`;
export const version = (r: Random): string => `${1 + r.below(20)}.${r.below(30)}.${r.below(20)}`;
export const port = (r: Random): string => String(1024 + r.below(60000));
export const level = (r: Random): string => r.pick(['INFO', 'WARN', 'ERROR', 'DEBUG']);
export const ms = (r: Random): string => `${1 + r.below(900)}ms`;
export const bytes = (r: Random): string => String(100 + r.below(99999));
export const status = (r: Random): string => r.pick(['200', '201', '302', '400', '401', '404', '422', '500']);
export const verb = (r: Random): string => r.pick(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']);
export const path = (r: Random): string =>
  r.pick(['/', '/login', '/api/v2/orders', '/checkout', '/users/417/edit', '/static/app.js', '/healthz']);
export const agent = (r: Random): string =>
  r.pick([
    () => `Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/1${r.digits(2)}.0.0.0 Safari/537.36`,
    () => 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148',
    () => `curl/8.${r.below(9)}.0`,
    () => `okhttp/4.${r.below(12)}.0`,
  ])();
export const name = (r: Random): string => r.pick(['Anna', 'Jan', 'Maria', 'Wei', 'Tom', 'Fatima', 'João']);
