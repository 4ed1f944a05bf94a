/**
 * @module
 * OpenTelemetry logs in OTLP's JSON: an export request with its resources, scopes and records, or what lies within
 * one. Attributes are lists of key and value, known by the names of the semantic conventions, old ones included.
 * No two rules name one field, so that their order is free: rules with many paths come last, since each rule adds
 * the states of all before it to the automaton.
 */
import type { Preset } from '../preset.js';
import {
  drop,
  email,
  host,
  keep,
  mac,
  majorVersion,
  minute,
  opaque,
  truncateIp,
  urlTemplate,
} from '../row.js';

export const otlpLogs: Preset = {
  name: 'otlp-logs',
  title: 'OpenTelemetry logs in OTLP JSON, as the collector writes and receives them',
  version: 'OTLP 1.5 (opentelemetry-proto), semantic conventions 1.34 and the names they replaced',
  isUnordered: true,
  fields: [
    email('direct: email address', '**.attributes[key=user.email].value'),
    drop('direct: name', '**.attributes[key=user.full_name].value'),
    mac('device: device', '**.attributes[key=host.mac].value'),
    // To the last digit; `user_agent.original` leaves the major one.
    drop('quasi: browser', '**.attributes[key=user_agent.version].value'),
    // An attribute that is not known keeps its name and loses its value.
    keep('none: system', '**.attributes[*].key'),
    drop(
      'secret: cookie',
      '**.attributes[key=http.request.header.cookie].value',
      '**.attributes[key=http.response.header.set-cookie].value',
    ),
    opaque(
      'correlation: clickstream',
      '**.attributes[key=session.id].value **.attributes[key=session.previous_id].value',
    ),
    // Nothing but values worth having.
    drop('content: page viewed', '**.attributes[key=url.query].value **.attributes[key=url.fragment].value'),
    urlTemplate(
      'quasi: referring page',
      '**.attributes[key=http.request.header.referer].value',
      '**.attributes[key=http.request.header.origin].value',
    ),
    // In nanoseconds, as text, since a double cannot hold them.
    minute('time: time stamp', '**.timeUnixNano **.observedTimeUnixNano'),
    majorVersion(
      'quasi: browser',
      '**.attributes[key=user_agent.original].value **.attributes[key=http.user_agent].value',
      '**.attributes[key=http.request.header.user-agent].value',
    ),
    keep(
      'location: location',
      '**.attributes[key=geo.continent.code].value **.attributes[key=geo.country.iso_code].value',
      '**.attributes[key=geo.region.iso_code].value',
    ),
    // Random bits (W3C Trace Context, level 2); receivers refuse values that are not hexadecimal.
    keep('correlation: clickstream', '**.traceId **.spanId **.flags'),
    drop(
      'secret: credential',
      '**.attributes[key=http.request.header.authorization].value',
      '**.attributes[key=http.request.header.proxy-authorization].value',
      '**.attributes[key=http.request.header.x-api-key].value',
      '**.attributes[key=http.response.header.www-authenticate].value',
    ),
    // Command lines contain passwords.
    drop(
      'secret: credential',
      '**.attributes[key=process.command_args].value **.attributes[key=process.command_line].value',
      '**.attributes[key=process.command].value **.attributes[key=process.environment_variable].value',
    ),
    drop(
      'location: location',
      '**.attributes[key=geo.locality.name].value **.attributes[key=geo.location.lat].value',
      '**.attributes[key=geo.location.lon].value **.attributes[key=geo.postal_code].value',
    ),
    keep(
      'quasi: ISP',
      '**.attributes[key=network.carrier.name].value **.attributes[key=network.carrier.mcc].value',
      '**.attributes[key=network.carrier.mnc].value **.attributes[key=network.carrier.icc].value',
    ),
    opaque(
      'device: device',
      '**.attributes[key=device.id].value **.attributes[key=app.installation.id].value',
      '**.attributes[key=host.id].value **.attributes[key=service.instance.id].value',
      '**.attributes[key=android.app.instance_id].value',
    ),
    keep(
      'quasi: browser',
      '**.attributes[key=user_agent.name].value **.attributes[key=browser.brands].value',
      '**.attributes[key=browser.language].value **.attributes[key=browser.mobile].value',
      '**.attributes[key=browser.platform].value',
    ),
    drop(
      'quasi: IP address',
      '**.attributes[key=client.port].value **.attributes[key=source.port].value',
      '**.attributes[key=destination.port].value **.attributes[key=network.peer.port].value',
      '**.attributes[key=net.peer.port].value **.attributes[key=net.sock.peer.port].value',
    ),
    urlTemplate(
      'quasi: page viewed',
      '**.attributes[key=url.full].value **.attributes[key=url.original].value',
      '**.attributes[key=http.url].value **.attributes[key=http.target].value',
      '**.attributes[key=url.path].value **.attributes[key=http.response.header.location].value',
    ),
    host(
      'none: page viewed',
      '**.attributes[key=server.address].value **.attributes[key=net.peer.name].value',
      '**.attributes[key=net.host.name].value **.attributes[key=http.host].value',
      '**.attributes[key=url.domain].value **.attributes[key=http.request.header.host].value',
    ),
    keep(
      'quasi: device',
      '**.attributes[key=device.manufacturer].value **.attributes[key=device.model.identifier].value',
      '**.attributes[key=device.model.name].value **.attributes[key=os.type].value',
      '**.attributes[key=os.name].value **.attributes[key=os.version].value',
    ),
    keep(
      'none: system',
      '**.severityNumber **.severityText **.eventName **.droppedAttributesCount **.scope.name',
      '**.scope.version **.schemaUrl',
    ),
    opaque(
      'correlation: clickstream',
      '**.attributes[key=messaging.message.id].value',
      '**.attributes[key=messaging.message.conversation_id].value',
      '**.attributes[key=http.request.header.x-request-id].value',
      '**.attributes[key=aws.request_id].value **.attributes[key=faas.invocation_id].value',
      '**.attributes[key=gen_ai.conversation.id].value **.attributes[key=gen_ai.response.id].value',
      '**.attributes[key=log.record.uid].value',
    ),
    // An unkeyed hash of a user reveals the user to anyone who has a list of users.
    opaque(
      'direct: user name',
      '**.attributes[key=user.id].value **.attributes[key=user.name].value',
      '**.attributes[key=user.hash].value **.attributes[key=enduser.id].value',
      '**.attributes[key=enduser.pseudo.id].value **.attributes[key=user.roles].value',
      '**.attributes[key=enduser.role].value **.attributes[key=enduser.scope].value',
      '**.attributes[key=process.owner].value **.attributes[key=process.user.name].value',
      '**.attributes[key=process.real_user.name].value',
    ),
    // May be a host name, which then becomes a pseudonym.
    truncateIp(
      'quasi: IP address',
      '**.attributes[key=client.address].value **.attributes[key=source.address].value',
      '**.attributes[key=destination.address].value **.attributes[key=network.peer.address].value',
      '**.attributes[key=network.local.address].value **.attributes[key=net.peer.ip].value',
      '**.attributes[key=net.sock.peer.addr].value **.attributes[key=net.host.ip].value',
      '**.attributes[key=net.sock.host.addr].value **.attributes[key=http.client_ip].value',
      '**.attributes[key=host.ip].value **.attributes[key=http.request.header.x-forwarded-for].value',
      '**.attributes[key=http.request.header.x-real-ip].value',
      '**.attributes[key=http.request.header.forwarded].value',
    ),
    // Free text, statements with values inside, prompts.
    drop(
      'content: message content',
      '**.body **.attributes[key=exception.message].value **.attributes[key=exception.stacktrace].value',
      '**.attributes[key=log.record.original].value **.attributes[key=log.file.path].value',
      '**.attributes[key=db.query.text].value **.attributes[key=db.statement].value',
      '**.attributes[key=db.query.summary].value **.attributes[key=http.request.body.content].value',
      '**.attributes[key=http.response.body.content].value',
      '**.attributes[key=messaging.message.body].value **.attributes[key=gen_ai.prompt].value',
      '**.attributes[key=gen_ai.completion].value **.attributes[key=gen_ai.input.messages].value',
      '**.attributes[key=gen_ai.output.messages].value',
      '**.attributes[key=gen_ai.system_instructions].value',
      '**.attributes[key=gen_ai.tool.call.arguments].value',
      '**.attributes[key=gen_ai.tool.call.result].value **.attributes[key=graphql.document].value',
    ),
    keep(
      'none: clickstream',
      '**.attributes[key=http.method].value **.attributes[key=http.request.method].value',
      '**.attributes[key=http.status_code].value **.attributes[key=http.response.status_code].value',
      '**.attributes[key=http.route].value **.attributes[key=http.scheme].value',
      '**.attributes[key=url.scheme].value **.attributes[key=http.flavor].value',
      '**.attributes[key=network.protocol.name].value **.attributes[key=network.protocol.version].value',
      '**.attributes[key=network.transport].value **.attributes[key=network.type].value',
      '**.attributes[key=server.port].value **.attributes[key=net.host.port].value',
      '**.attributes[key=http.request.body.size].value **.attributes[key=http.response.body.size].value',
      '**.attributes[key=http.request.header.content-type].value',
      '**.attributes[key=http.response.header.content-type].value **.attributes[key=event.name].value',
      '**.attributes[key=error.type].value **.attributes[key=exception.type].value',
      '**.attributes[key=exception.escaped].value **.attributes[key=rpc.system].value',
      '**.attributes[key=rpc.service].value **.attributes[key=rpc.method].value',
      '**.attributes[key=rpc.grpc.status_code].value **.attributes[key=db.system].value',
      '**.attributes[key=db.system.name].value **.attributes[key=db.namespace].value',
      '**.attributes[key=db.name].value **.attributes[key=db.operation].value',
      '**.attributes[key=db.operation.name].value **.attributes[key=db.collection.name].value',
      '**.attributes[key=messaging.system].value **.attributes[key=messaging.destination.name].value',
      '**.attributes[key=messaging.operation.type].value **.attributes[key=feature_flag.key].value',
      '**.attributes[key=feature_flag.result.variant].value',
    ),
    keep(
      'none: system',
      '**.attributes[key=service.name].value **.attributes[key=service.namespace].value',
      '**.attributes[key=service.version].value **.attributes[key=deployment.environment].value',
      '**.attributes[key=deployment.environment.name].value **.attributes[key=host.name].value',
      '**.attributes[key=host.type].value **.attributes[key=host.arch].value',
      '**.attributes[key=k8s.cluster.name].value **.attributes[key=k8s.namespace.name].value',
      '**.attributes[key=k8s.deployment.name].value **.attributes[key=k8s.pod.name].value',
      '**.attributes[key=k8s.node.name].value **.attributes[key=k8s.container.name].value',
      '**.attributes[key=container.id].value **.attributes[key=container.name].value',
      '**.attributes[key=container.image.name].value **.attributes[key=cloud.provider].value',
      '**.attributes[key=cloud.region].value **.attributes[key=cloud.availability_zone].value',
      '**.attributes[key=cloud.platform].value **.attributes[key=telemetry.sdk.name].value',
      '**.attributes[key=telemetry.sdk.language].value **.attributes[key=telemetry.sdk.version].value',
      '**.attributes[key=process.pid].value **.attributes[key=process.executable.name].value',
      '**.attributes[key=process.runtime.name].value **.attributes[key=process.runtime.version].value',
      '**.attributes[key=thread.id].value **.attributes[key=thread.name].value',
      '**.attributes[key=code.function].value **.attributes[key=code.function.name].value',
      '**.attributes[key=code.namespace].value **.attributes[key=code.filepath].value',
      '**.attributes[key=code.file.path].value **.attributes[key=code.lineno].value',
      '**.attributes[key=code.line.number].value **.attributes[key=log.iostream].value',
      '**.attributes[key=log.file.name].value',
    ),
  ],
};
