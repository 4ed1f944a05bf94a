/**
 * @module
 * The Elastic Common Schema, as Beats and the ECS loggers write it: fields nested, or with dots in their names. Other
 * fields of a source (`labels`, `tags`, those of its module) have no schema, and are removed.
 */
import type { Preset } from '../preset.js';
import {
  account,
  drop,
  email,
  host,
  keep,
  mac,
  majorVersion,
  minute,
  opaque,
  origin,
  truncateIp,
  urlTemplate,
  words,
} from '../row.js';

/** Nested, and under one name with dots in it, whatever part of it is nested. */
const both = (...lines: readonly string[]): string =>
  lines
    .flatMap((line) => line.split(' '))
    .flatMap((path) => (path.includes('.') ? [path, `["${path}"]`] : [path]))
    .join(' ');

/** The ends of a connection. */
const ends = ['client', 'server', 'source', 'destination', 'host', 'observer', 'related'];
const ofEnds = (names: string): string =>
  both(ends.flatMap((end) => names.split(' ').map((name) => `${end}.${name}`)).join(' '));

/** Whoever does it, and to whom it is done. */
const users = ['user', ...['effective', 'target', 'changes'].map((role) => `user.${role}`)].concat(
  ['client', 'server', 'source', 'destination'].map((end) => `${end}.user`),
);
const ofUsers = (names: string): string =>
  both(users.flatMap((user) => names.split(' ').map((name) => `${user}.${name}`)).join(' '));

export const ecs: Preset = {
  name: 'ecs',
  title: 'Elastic Common Schema: lines of Beats, Elastic Agent and the ECS loggers, nested or dotted',
  version: 'ECS 1.0 to 9.0 field reference (elastic.co/guide/en/ecs), ecs-logging specification 1.x',
  time: '@timestamp',
  fields: [
    // Texts: the line itself, and texts derived from it.
    drop(
      'content: message content',
      both(
        'message error.message error.stack_trace event.original event.reason log.original rule.description',
      ),
      both(
        'email.subject dns.answers.data process.command_line process.args process.title registry.data.strings',
      ),
    ),
    drop(
      'content: message content',
      both('http.request.body.content http.response.body.content url.query url.fragment'),
    ),
    drop('secret: credential', both('url.password user.password')),
    account('direct: user name', ofUsers('id name email')),
    account('direct: user name', both('related.user url.username')),
    drop('direct: name', ofUsers('full_name')),
    opaque('direct: user name', ofUsers('hash')),
    email(
      'direct: email address',
      both('email.from.address email.to.address email.cc.address email.bcc.address email.sender.address'),
      both('email.reply_to.address'),
    ),
    truncateIp('quasi: IP address', ofEnds('ip nat.ip address')),
    truncateIp('quasi: IP address', both('network.forwarded_ip dns.resolved_ip')),
    drop('quasi: IP address', both('client.port source.port client.nat.port source.nat.port')),
    mac('device: device', ofEnds('mac')),
    opaque(
      'device: device',
      both('host.id host.name host.hostname agent.id agent.name agent.hostname device.id'),
    ),
    opaque(
      'device: device',
      both('agent.ephemeral_id observer.name observer.hostname observer.serial_number related.hosts'),
    ),
    opaque('quasi: page viewed', both('client.domain source.domain destination.domain dns.question.name')),
    urlTemplate('quasi: page viewed', both('url.original url.full url.path')),
    origin('quasi: referring page', both('http.request.referrer')),
    majorVersion('quasi: browser', both('user_agent.original')),
    keep('quasi: browser', both('user_agent.name user_agent.version user_agent.device.name')),
    keep(
      'quasi: operating system',
      both('user_agent.os.name user_agent.os.version host.os.name host.os.version'),
    ),
    keep(
      'quasi: operating system',
      both('host.os.family host.os.platform host.os.kernel host.os.type host.architecture'),
    ),
    keep(
      'location: location',
      ofEnds('geo.country_iso_code geo.country_name geo.continent_name geo.region_name'),
    ),
    drop('location: location', ofEnds('geo.city_name geo.location geo.postal_code geo.name')),
    keep('quasi: ISP', ofEnds('as.number as.organization.name')),
    opaque(
      'correlation: clickstream',
      both(
        'trace.id transaction.id span.id event.id http.request.id network.community_id process.entity_id session.id',
      ),
    ),
    opaque(
      'content: message content',
      both('file.hash.md5 file.hash.sha1 file.hash.sha256 process.hash.sha256'),
    ),
    // `/home/alice/…`.
    drop(
      'content: message content',
      both('file.path file.name file.directory process.executable process.working_directory'),
    ),
    drop(
      'content: message content',
      both('log.file.path process.parent.command_line process.parent.executable'),
    ),
    minute('time: time stamp', both('@timestamp event.created event.ingested event.start event.end')),
    host('none: page viewed', both('url.domain url.registered_domain url.top_level_domain')),
    words(
      'none: clickstream',
      both('event.action event.provider rule.name process.name process.thread.name log.logger error.type'),
      both('service.name service.node.name container.name'),
    ),
    keep(
      'none: clickstream',
      both('event.category event.code event.dataset event.duration event.kind event.module event.outcome'),
      both('event.severity event.type event.timezone event.risk_score rule.id'),
      both('http.request.method http.request.bytes http.request.body.bytes http.response.status_code'),
      both(
        'http.response.bytes http.response.body.bytes http.version http.response.mime_type url.scheme url.port',
      ),
      both('network.bytes network.packets network.protocol network.transport network.type network.direction'),
      both(
        'network.application network.iana_number source.bytes source.packets destination.bytes destination.packets',
      ),
      both(
        'destination.port server.port dns.question.type dns.question.class dns.response_code dns.type tls.version',
      ),
      both('tls.cipher tls.established tls.resumed'),
    ),
    keep(
      'none: system',
      both('ecs.version log.level log.syslog.priority log.syslog.facility.code log.syslog.severity.code'),
      both('log.origin.file.name log.origin.file.line log.origin.function log.offset service.version'),
      both('service.type service.environment agent.type agent.version observer.type observer.vendor'),
      both('observer.product observer.version process.pid process.thread.id'),
      both('error.code container.id container.image.name orchestrator.namespace'),
      both('cloud.provider cloud.region cloud.availability_zone data_stream.type data_stream.dataset'),
      both('data_stream.namespace input.type'),
    ),
  ],
};
