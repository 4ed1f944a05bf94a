/**
 * @module
 * The presets by name, and the policy that follows from each.
 */
import type { PolicyDocument, RuleDocument } from '../policy/document.js';
import { cdr3cx } from './3cx-cdr.js';
import { charging } from './3gpp-json.js';
import { adobeHitData } from './adobe-hit-data.js';
import { akamaiDatastream } from './akamai-datastream.js';
import { akamaiDatastreamStructured } from './akamai-datastream-structured.js';
import { amazonConnect } from './amazon-connect.js';
import { amplitude } from './amplitude.js';
import { asteriskCdr } from './asterisk-cdr.js';
import { asteriskCdrCustom } from './asterisk-cdr-custom.js';
import { asteriskCdrDb } from './asterisk-cdr-db.js';
import { asteriskCdrNoUserfield } from './asterisk-cdr-no-userfield.js';
import { asteriskCdrSimple } from './asterisk-cdr-simple.js';
import { asteriskCel } from './asterisk-cel.js';
import { asteriskDump } from './asterisk-dump.js';
import { asteriskQueueLog } from './asterisk-queue-log.js';
import { avayaSmdr } from './avaya-smdr.js';
import { awsAlb } from './aws-alb.js';
import { awsS3Access } from './aws-s3-access.js';
import { awsVpcFlow } from './aws-vpc-flow.js';
import { awsVpcFlowDefault } from './aws-vpc-flow-default.js';
import { azureApplicationGateway } from './azure-application-gateway.js';
import { azureFrontDoor } from './azure-front-door.js';
import { broadworksCdr } from './broadworks-cdr.js';
import { caddy } from './caddy.js';
import { cloudevents } from './cloudevents.js';
import { cloudflare } from './cloudflare.js';
import { cloudfront } from './cloudfront.js';
import { cloudtrail } from './cloudtrail.js';
import { combined } from './combined.js';
import { cucmCdr } from './cucm-cdr.js';
import { cucmCmr } from './cucm-cmr.js';
import { ecs } from './ecs.js';
import { envoy } from './envoy.js';
import { fastly } from './fastly.js';
import { freeswitchCsv } from './freeswitch-csv.js';
import { freeswitchJson } from './freeswitch-json.js';
import { freeswitchXml } from './freeswitch-xml.js';
import { ga4Export } from './ga4-export.js';
import { gcpLb } from './gcp-lb.js';
import { gcpVpcFlow } from './gcp-vpc-flow.js';
import { genesysConversations } from './genesys-conversations.js';
import { haproxy } from './haproxy.js';
import { homerHep } from './homer-hep.js';
import { kamailioAcc } from './kamailio-acc.js';
import { kamailioAccSyslog } from './kamailio-acc-syslog.js';
import { kamailioDump } from './kamailio-dump.js';
import { kazooCdr } from './kazoo-cdr.js';
import { matomo } from './matomo.js';
import { meraki } from './meraki.js';
import { mixpanel } from './mixpanel.js';
import { nfdump } from './nfdump.js';
import { nginxJson } from './nginx-json.js';
import { nginxProxyManager } from './nginx-proxy-manager.js';
import { oracleSbc } from './oracle-sbc.js';
import { otlpLogs } from './otlp-logs.js';
import { pinoHttp } from './pino-http.js';
import { plivo } from './plivo.js';
import { posthog } from './posthog.js';
import type { Field, Preset } from './preset.js';
import { radiusDetail } from './radius-detail.js';
import { ribbonAct } from './ribbon-act.js';
import { ringcentralCallLog } from './ringcentral-call-log.js';
import { ringcentralEvents } from './ringcentral-events.js';
import { ringcentralMessages } from './ringcentral-messages.js';
import { rudderstack } from './rudderstack.js';
import { segment } from './segment.js';
import { sipMessage } from './sip-message.js';
import { snowplowEnriched } from './snowplow-enriched.js';
import { squid } from './squid.js';
import { syslog } from './syslog.js';
import { teamsCalls } from './teams-calls.js';
import { traefik } from './traefik.js';
import { twilio } from './twilio.js';
import { vonage } from './vonage.js';
import { w3c } from './w3c.js';
import { webexCalling } from './webex-calling.js';
import { zeekConn } from './zeek-conn.js';
import { zeekDhcp } from './zeek-dhcp.js';
import { zeekDns } from './zeek-dns.js';
import { zeekFiles } from './zeek-files.js';
import { zeekHttp } from './zeek-http.js';
import { zeekKerberos } from './zeek-kerberos.js';
import { zeekNtlm } from './zeek-ntlm.js';
import { zeekRadius } from './zeek-radius.js';
import { zeekRdp } from './zeek-rdp.js';
import { zeekSip } from './zeek-sip.js';
import { zeekSmtp } from './zeek-smtp.js';
import { zeekSsl } from './zeek-ssl.js';
import { zoomPhone } from './zoom-phone.js';

export type { Category, Field, FieldClass, Preset } from './preset.js';

/** In alphabetical order. */
export const presets: Readonly<Record<string, Preset>> = {
  '3cx-cdr': cdr3cx,
  '3gpp-json': charging,
  'adobe-hit-data': adobeHitData,
  'akamai-datastream': akamaiDatastream,
  'akamai-datastream-structured': akamaiDatastreamStructured,
  'amazon-connect': amazonConnect,
  amplitude,
  'asterisk-cdr': asteriskCdr,
  'asterisk-cdr-custom': asteriskCdrCustom,
  'asterisk-cdr-db': asteriskCdrDb,
  'asterisk-cdr-no-userfield': asteriskCdrNoUserfield,
  'asterisk-cdr-simple': asteriskCdrSimple,
  'asterisk-cel': asteriskCel,
  'asterisk-dump': asteriskDump,
  'asterisk-queue-log': asteriskQueueLog,
  'avaya-smdr': avayaSmdr,
  'aws-alb': awsAlb,
  'aws-s3-access': awsS3Access,
  'aws-vpc-flow': awsVpcFlow,
  'aws-vpc-flow-default': awsVpcFlowDefault,
  'azure-application-gateway': azureApplicationGateway,
  'azure-front-door': azureFrontDoor,
  'broadworks-cdr': broadworksCdr,
  caddy,
  cloudevents,
  cloudflare,
  cloudfront,
  cloudtrail,
  combined,
  'cucm-cdr': cucmCdr,
  'cucm-cmr': cucmCmr,
  ecs,
  envoy,
  fastly,
  'freeswitch-csv': freeswitchCsv,
  'freeswitch-json': freeswitchJson,
  'freeswitch-xml': freeswitchXml,
  'ga4-export': ga4Export,
  'gcp-lb': gcpLb,
  'gcp-vpc-flow': gcpVpcFlow,
  'genesys-conversations': genesysConversations,
  haproxy,
  'homer-hep': homerHep,
  'kamailio-acc': kamailioAcc,
  'kamailio-acc-syslog': kamailioAccSyslog,
  'kamailio-dump': kamailioDump,
  'kazoo-cdr': kazooCdr,
  matomo,
  meraki,
  mixpanel,
  nfdump,
  'nginx-json': nginxJson,
  'nginx-proxy-manager': nginxProxyManager,
  'oracle-sbc': oracleSbc,
  'otlp-logs': otlpLogs,
  'pino-http': pinoHttp,
  plivo,
  posthog,
  'radius-detail': radiusDetail,
  'ribbon-act': ribbonAct,
  'ringcentral-call-log': ringcentralCallLog,
  'ringcentral-events': ringcentralEvents,
  'ringcentral-messages': ringcentralMessages,
  rudderstack,
  segment,
  'sip-message': sipMessage,
  'snowplow-enriched': snowplowEnriched,
  squid,
  syslog,
  'teams-calls': teamsCalls,
  traefik,
  twilio,
  vonage,
  w3c,
  'webex-calling': webexCalling,
  'zeek-conn': zeekConn,
  'zeek-dhcp': zeekDhcp,
  'zeek-dns': zeekDns,
  'zeek-files': zeekFiles,
  'zeek-http': zeekHttp,
  'zeek-kerberos': zeekKerberos,
  'zeek-ntlm': zeekNtlm,
  'zeek-radius': zeekRadius,
  'zeek-rdp': zeekRdp,
  'zeek-sip': zeekSip,
  'zeek-smtp': zeekSmtp,
  'zeek-ssl': zeekSsl,
  'zoom-phone': zoomPhone,
};

/**
 * The policy of a preset: its rules in the order of its fields, where that matters. Fields that it does not know are dropped,
 * since formats grow.
 *
 * @param name - as in {@link presets}
 * @returns a policy to read, print or extend; undefined where there is no preset of that name
 * @example
 * presetPolicy('twilio')?.unlisted // 'drop'
 */
export function presetPolicy(name: string): PolicyDocument | undefined {
  const preset = typeof name === 'string' && Object.hasOwn(presets, name) ? presets[name] : undefined;
  if (preset === undefined) return undefined;
  const { format, time, region, unlisted = 'drop', fields, isUnordered = false } = preset;
  return {
    version: 1,
    name,
    ...(format === undefined ? {} : { format }),
    ...(region === undefined ? {} : { region }),
    ...(time === undefined ? {} : { time }),
    unlisted,
    rules: isUnordered ? arrange(fields.map(ruleOf)) : fields.map(ruleOf),
  };
}

/**
 * Rules that do the same become one, and those with many paths come last: below a value that a rule takes, all before it have
 * states of their own. What stays comes behind what does not, so that no value stays which would not otherwise.
 */
function arrange(rules: readonly RuleDocument[]): RuleDocument[] {
  const joined = new Map<string, { readonly rule: RuleDocument; readonly paths: readonly string[] }>();
  for (const rule of rules) {
    const { path, ...treatment } = rule;
    const same = JSON.stringify(treatment);
    const before = joined.get(same)?.paths ?? [];
    joined.set(same, { rule, paths: [...before, ...[path].flat()] });
  }
  return [...joined.values()]
    .sort((one, other) => weight(one.rule) - weight(other.rule) || one.paths.length - other.paths.length)
    .map(({ rule, paths }) => ({ ...rule, path: paths.length === 1 ? paths[0]! : paths }));
}

/** Below what goes nothing is met. */
const weight = ({ transform }: RuleDocument): number =>
  transform === 'keep' ? 2 : transform === 'drop' ? 1 : 0;

/** A field without its class is a rule; its paths are copied, so that a policy may be changed. */
function ruleOf({ class: _, path, ...treatment }: Field): RuleDocument {
  return { path: typeof path === 'string' ? path : [...path], ...treatment } as RuleDocument;
}
