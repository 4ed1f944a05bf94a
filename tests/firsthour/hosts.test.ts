import { describe, expect, it } from 'vitest';
import { program, values } from './home.js';

const setting = `
  import { createPseudonymizer } from 'nymline';
  import { randomBytes } from 'node:crypto';
  const policy = 'version: 1\\ntime: startTime\\nrules: [{ path: from, identifier: phone, transform: pseudonym }]';
  const keyring = { version: 1, secrets: [
    { id: 'k1', secret: randomBytes(32), until: '2026-01-01T00:00:00Z' },
    { id: 'k2', secret: randomBytes(32), from: '2026-01-01T00:00:00Z' } ] };
  const calls = (options) => createPseudonymizer(policy, keyring, options);`;

const hosts = {
  winston: `${setting}
    import winston from 'winston'; import { pseudonymizeFormat } from 'nymline/winston';
    const { combine, json } = winston.format;
    const logger = winston.createLogger({
      format: combine(pseudonymizeFormat(calls(OPTIONS)), json()), transports: [new winston.transports.Console()] });
    for (let i = 0; i < 100; i++) logger.info('call', { from: '+12025550123' });`,
  OpenTelemetry: `${setting}
    import { LoggerProvider, SimpleLogRecordProcessor, ConsoleLogRecordExporter } from '@opentelemetry/sdk-logs';
    import { pseudonymizeLogs } from 'nymline/otel';
    const exporter = new ConsoleLogRecordExporter();
    const provider = new LoggerProvider({ processors: [
      pseudonymizeLogs(calls(OPTIONS), new SimpleLogRecordProcessor({ exporter })) ] });
    for (let i = 0; i < 100; i++) provider.getLogger('calls').emit({ attributes: { from: '+12025550123' } });`,
};

describe('a policy with time: and two secrets, where no record has such a field', () => {
  it.each(Object.entries(hosts))(
    'is told once of by %s, and fatal where that is wanted',
    async (_, script) => {
      const { code, out, err } = await program(script.replace('OPTIONS', ''));
      expect([code, out]).toEqual([0, '']);
      expect(err.match(/WARN_QUARANTINE/g)).toHaveLength(1);
      expect(err).toContain('leave "time:" out of the policy');
      expect(err).not.toMatch(values);
      expect((await program(script.replace('OPTIONS', '{ strict: true }'))).code).toBe(1);
    },
  );
});
