/**
 * @module
 * The ways that data gets into a log line. Each logs somebody's phone number, address or password; what is
 * written out must hold none of them. The same file runs in the test and in a child process with a worker.
 */
import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import type { DestinationStream, Logger, LoggerOptions, pino } from 'pino';

type Host = typeof pino;
/** Makes a logger that writes to the destination under test, or to what is put around that. */
export type Open = (options?: LoggerOptions, around?: (to: DestinationStream) => DestinationStream) => Logger;

const phone = '+12025550123';
const national = '(202) 555-0123';
const email = 'alice@example.org';
const ip = '192.0.2.17';

class Caller {
  readonly #pin = 'hunter2';
  readonly phone = phone;
  pinLength(): number {
    return this.#pin.length;
  }
}
class Account {
  get phone(): string {
    return phone;
  }
  toJSON(): object {
    return { phone: this.phone, of: { email } };
  }
}

const circular = (): Record<string, unknown> => {
  const record: Record<string, unknown> = { phone, inner: { ip } };
  record.self = record;
  return record;
};
const request = (): Record<string, unknown> => ({
  method: 'GET',
  url: `https://alice:hunter2@example.org/calls?phone=${phone}`,
  headers: { authorization: 'Bearer hunter2', cookie: 'session=hunter2', host: 'example.org' },
  remoteAddress: ip,
});

const rawRequest = (): IncomingMessage => {
  const { url, headers } = request() as { url: string; headers: Record<string, string> };
  const raw = Object.assign(new IncomingMessage(new Socket()), { method: 'GET', url });
  for (const [name, value] of Object.entries(headers)) {
    raw.headers[name] = value;
    raw.rawHeaders.push(name, value);
  }
  return raw;
};

export const ways: Readonly<Record<string, (open: Open, host: Host) => void>> = {
  'a field': (open) => open().info({ phone }),
  'a field, written nationally': (open) => open().info({ phone: national }),
  'a number': (open) => open().info({ phone: 12025550123 }),
  'a BigInt': (open) => open().info({ phone: 12025550123n }),
  'a nested field': (open) => open().info({ a: { b: { c: { phone } } } }),
  'an element of an array': (open) => open().info({ phone: [phone, national] }),
  'objects in arrays in arrays': (open) => open().info({ legs: [[{ phone }], [{ email }]] }),
  'the message': (open) => open().info(`call from ${phone}`),
  'the message beside an object': (open) => open().info({ n: 1 }, `call from ${national}`),
  'msg in the object': (open) => open().info({ msg: `call from ${phone}` }),
  'an argument of %s': (open) => open().info('call from %s', phone),
  'an argument of %o': (open) => open().info('call %o', { phone, email }),
  'an argument of %j': (open) => open().info('call %j', { phone }),
  'an argument of %d': (open) => open().info('call from %d', 2025550123),
  'a prefix of messages': (open) => open({ msgPrefix: `[${email}] ` }).info('hello'),
  'a prefix of a child': (open) =>
    open()
      .child({}, { msgPrefix: `[${phone}] ` })
      .info('hello'),
  'bindings of a child': (open) => open().child({ phone }).info('hello'),
  'bindings of a child of a child': (open) =>
    open().child({ phone }).child({ deep: { email } }).info('hello'),
  'bindings that are set later': (open) => {
    const logger = open().child({});
    logger.setBindings({ phone });
    logger.info('hello');
  },
  'base of the logger': (open) => open({ base: { phone } }).info('hello'),
  'what a serializer gives': (open) =>
    open({ serializers: { user: () => ({ phone, email }) } }).info({ user: 1 }),
  'a serializer of a child': (open) =>
    open()
      .child({ user: 1 }, { serializers: { user: () => ({ phone }) } })
      .info('hello'),
  'a mixin': (open) => open({ mixin: () => ({ phone }) }).info('hello'),
  'a mixin that merges its own way': (open) =>
    open({ mixin: () => ({ phone }), mixinMergeStrategy: (one, other) => ({ both: [one, other] }) }).info({
      email,
    }),
  'a formatter of the record': (open) =>
    open({ formatters: { log: (record) => ({ ...record, phone }) } }).info({ n: 1 }),
  'a formatter of bindings': (open) => open({ formatters: { bindings: () => ({ phone }) } }).info('hello'),
  'a hook of the method': (open) =>
    open({
      hooks: {
        logMethod(_args, method) {
          method.apply(this, [{ phone }, email]);
        },
      },
    }).info('hello'),
  'the message of an error': (open) => open().error(new Error(`no route to ${phone}`)),
  'the message of an error under err': (open) => open().error({ err: new Error(`no route to ${national}`) }),
  'the message of an error beside text': (open) => open().error(new Error(`no route to ${phone}`), 'failed'),
  'the stack of an error': (open) => {
    const error = new Error('failed');
    error.stack = `Error: failed\n    at dial (${email}:1:1)`;
    open().error(error);
  },
  'the cause of an error': (open) => open().error(new Error('failed', { cause: new Error(`to ${phone}`) })),
  'the errors of an aggregate': (open) =>
    open().error(new AggregateError([new Error(`to ${phone}`), new Error(email)])),
  'a field of an error': (open) =>
    open().error(Object.assign(new Error('failed'), { phone, request: { ip } })),
  'an error deep inside': (open, host) =>
    open({ serializers: { failure: host.stdSerializers.err } }).info({ failure: new Error(`to ${phone}`) }),
  'an errorKey of its own': (open) => open({ errorKey: 'failure' }).error(new Error(`to ${phone}`)),
  'a messageKey of its own': (open) => open({ messageKey: 'text' }).info(`to ${phone}`),
  'a nestedKey': (open) => open({ nestedKey: 'record' }).info({ phone, deep: { email } }, 'hello'),
  'a circular reference': (open) => open().info(circular()),
  'a circular reference in a child': (open) => open().child({ caller: circular() }).info('hello'),
  'a getter': (open) =>
    open().info({
      get phone() {
        return phone;
      },
    }),
  toJSON: (open) => open().info({ account: new Account() }),
  'a class with private fields': (open) => open().info({ caller: new Caller() }),
  'a Map': (open) => open().info({ calls: new Map([[phone, { phone }]]), phone: new Map([['a', phone]]) }),
  'a Set': (open) => open().info({ phone: new Set([phone]) }),
  'a Buffer': (open) => open().info({ packet: Buffer.from(phone) }),
  'a Date beside': (open) => open().info({ at: new Date(0), phone }),
  'a boxed string': (open) => open().info({ phone: new String(phone) }),
  'a frozen object': (open) => open().info(Object.freeze({ phone, inner: Object.freeze({ email }) })),
  'an object without a prototype': (open) => open().info(Object.assign(Object.create(null), { phone })),
  'a key under __proto__': (open) => open().info(JSON.parse(`{"__proto__":{"phone":"${phone}"}}`)),
  'symbol keys': (open) => open().info({ [Symbol('phone')]: phone, n: 1 }),
  'JSON in a string': (open) => open().info({ payload: JSON.stringify({ anything: phone }) }),
  'a key with quotes in it': (open) => open().info({ 'a"b\n': { phone } }),
  'a URL': (open) => open().info({ url: `https://alice:hunter2@example.org/?phone=${phone}#${email}` }),
  headers: (open) => open().info({ headers: request().headers }),
  'Set-Cookie, several': (open) => open().info({ headers: { 'set-cookie': ['id=hunter2', 'b=hunter2'] } }),
  'a request': (open) => open().info({ req: request() }),
  'a raw http request': (open, host) =>
    open({ serializers: { req: host.stdSerializers.req } }).info({ req: rawRequest() }),
  'a raw http request that no serializer takes': (open) => open().info({ req: rawRequest() }),
  'a raw http response': (open, host) => {
    const response = new ServerResponse(rawRequest());
    response.setHeader('set-cookie', ['id=hunter2']);
    response.writeHead(200);
    open({ serializers: { res: host.stdSerializers.res } }).info({ res: response });
  },
  'a multistream': (open, host) =>
    open({}, (to) => host.multistream([{ stream: to }, { level: 'error', stream: to }])).error(
      { phone },
      `for ${phone}`,
    ),
  'a stream with metadata': (open) =>
    open({}, (to) => ({
      [Symbol.for('pino.metadata')]: true,
      write: (line: string) => to.write(line),
    })).info({ phone }, `for ${phone}`),
  'an address': (open) => open().info({ ip, client: { ip: '::ffff:192.0.2.17' } }),
  'a wide value': (open) => open().info({ text: `${'é'.repeat(5000)}${email}`, phone }),
  'a level of its own': (open) =>
    (open({ customLevels: { audit: 35 } }) as unknown as Logger<'audit'>).audit({ phone }, `for ${phone}`),
  'isoTime beside': (open, host) => open({ timestamp: host.stdTimeFunctions.isoTime }).info({ phone }),
  'undefined and functions beside': (open) => open().info({ none: undefined, call: () => phone, phone }),
  'a fatal line': (open) => open().fatal({ phone }, phone),
};
