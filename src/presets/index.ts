/**
 * @module
 * The presets by name, and the policy that follows from each.
 */
import type { PolicyDocument, RuleDocument } from '../policy/document.js';
import { charging } from './carrier/3gpp-json.js';
import { homerHep } from './carrier/homer-hep.js';
import { kamailioAcc } from './carrier/kamailio-acc.js';
import { kamailioAccSyslog } from './carrier/kamailio-acc-syslog.js';
import { kamailioDump } from './carrier/kamailio-dump.js';
import { oracleSbc } from './carrier/oracle-sbc.js';
import { radiusDetail } from './carrier/radius-detail.js';
import { ribbonAct } from './carrier/ribbon-act.js';
import { sipMessage } from './carrier/sip-message.js';
import { adobeHitData } from './clickstream/adobe-hit-data.js';
import { amplitude } from './clickstream/amplitude.js';
import { ga4Export } from './clickstream/ga4-export.js';
import { matomo } from './clickstream/matomo.js';
import { mixpanel } from './clickstream/mixpanel.js';
import { posthog } from './clickstream/posthog.js';
import { rudderstack } from './clickstream/rudderstack.js';
import { segment } from './clickstream/segment.js';
import { snowplowEnriched } from './clickstream/snowplow-enriched.js';
import { awsAlb } from './cloud/aws-alb.js';
import { awsS3Access } from './cloud/aws-s3-access.js';
import { awsVpcFlow } from './cloud/aws-vpc-flow.js';
import { awsVpcFlowDefault } from './cloud/aws-vpc-flow-default.js';
import { azureApplicationGateway } from './cloud/azure-application-gateway.js';
import { azureFrontDoor } from './cloud/azure-front-door.js';
import { cloudtrail } from './cloud/cloudtrail.js';
import { gcpLb } from './cloud/gcp-lb.js';
import { gcpVpcFlow } from './cloud/gcp-vpc-flow.js';
import { cdr3cx } from './exchange/3cx-cdr.js';
import { asteriskCdr } from './exchange/asterisk/asterisk-cdr.js';
import { asteriskCdrCustom } from './exchange/asterisk/asterisk-cdr-custom.js';
import { asteriskCdrDb } from './exchange/asterisk/asterisk-cdr-db.js';
import { asteriskCdrNoUserfield } from './exchange/asterisk/asterisk-cdr-no-userfield.js';
import { asteriskCdrSimple } from './exchange/asterisk/asterisk-cdr-simple.js';
import { asteriskCel } from './exchange/asterisk/asterisk-cel.js';
import { asteriskDump } from './exchange/asterisk/asterisk-dump.js';
import { asteriskQueueLog } from './exchange/asterisk/asterisk-queue-log.js';
import { avayaSmdr } from './exchange/avaya-smdr.js';
import { broadworksCdr } from './exchange/broadworks-cdr.js';
import { cucmCdr } from './exchange/cucm-cdr.js';
import { cucmCmr } from './exchange/cucm-cmr.js';
import { freeswitchCsv } from './exchange/freeswitch-csv.js';
import { freeswitchJson } from './exchange/freeswitch-json.js';
import { freeswitchXml } from './exchange/freeswitch-xml.js';
import { kazooCdr } from './exchange/kazoo-cdr.js';
import { cloudevents } from './log/cloudevents.js';
import { ecs } from './log/ecs.js';
import { meraki } from './log/meraki.js';
import { nfdump } from './log/nfdump.js';
import { otlpLogs } from './log/otlp-logs.js';
import { pinoHttp } from './log/pino-http.js';
import { syslog } from './log/syslog.js';
import type { Field, Preset } from './preset.js';
import { amazonConnect } from './service/amazon-connect.js';
import { genesysConversations } from './service/genesys-conversations.js';
import { plivo } from './service/plivo.js';
import { ringcentralCallLog } from './service/ringcentral-call-log.js';
import { ringcentralEvents } from './service/ringcentral-events.js';
import { ringcentralMessages } from './service/ringcentral-messages.js';
import { teamsCalls } from './service/teams-calls.js';
import { twilio } from './service/twilio.js';
import { vonage } from './service/vonage.js';
import { webexCalling } from './service/webex-calling.js';
import { zoomPhone } from './service/zoom-phone.js';
import { akamaiDatastream } from './web/akamai-datastream.js';
import { akamaiDatastreamStructured } from './web/akamai-datastream-structured.js';
import { caddy } from './web/caddy.js';
import { cloudflare } from './web/cloudflare.js';
import { cloudfront } from './web/cloudfront.js';
import { combined } from './web/combined.js';
import { envoy } from './web/envoy.js';
import { fastly } from './web/fastly.js';
import { haproxy } from './web/haproxy.js';
import { nginxJson } from './web/nginx-json.js';
import { nginxProxyManager } from './web/nginx-proxy-manager.js';
import { squid } from './web/squid.js';
import { traefik } from './web/traefik.js';
import { w3c } from './web/w3c.js';
import { zeekConn } from './zeek/zeek-conn.js';
import { zeekDhcp } from './zeek/zeek-dhcp.js';
import { zeekDns } from './zeek/zeek-dns.js';
import { zeekFiles } from './zeek/zeek-files.js';
import { zeekHttp } from './zeek/zeek-http.js';
import { zeekKerberos } from './zeek/zeek-kerberos.js';
import { zeekNtlm } from './zeek/zeek-ntlm.js';
import { zeekRadius } from './zeek/zeek-radius.js';
import { zeekRdp } from './zeek/zeek-rdp.js';
import { zeekSip } from './zeek/zeek-sip.js';
import { zeekSmtp } from './zeek/zeek-smtp.js';
import { zeekSsl } from './zeek/zeek-ssl.js';

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
 * The policy of a preset: its rules in the order of its fields, if that matters. Fields that it does not know are dropped,
 * since formats grow.
 *
 * @param name - as in {@link presets}
 * @returns a policy to read, print or extend; undefined if there is no preset with that name
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
 * Joins rules that do the same, and puts those with many paths last: below a value that a rule takes, all earlier paths need
 * separate states. Rules that keep come after those that do not, so that no value stays that would not stay otherwise.
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

/** Nothing is met below a value that is removed. */
const weight = ({ transform }: RuleDocument): number =>
  transform === 'keep' ? 2 : transform === 'drop' ? 1 : 0;

/** A field without its class is a rule; its paths are copied, so that a policy may be changed. */
function ruleOf({ class: _, path, ...treatment }: Field): RuleDocument {
  return { path: typeof path === 'string' ? path : [...path], ...treatment } as RuleDocument;
}
