/**
 * @module
 * Header values that are words of a registry, and their parameters: capabilities, states, reasons (IANA, Session
 * Initiation Protocol Parameters). A word that is in no registry may be anything, and is removed like comments and quoted texts.
 */
import { split } from './list.js';

const oneOf = (words: string): RegExp =>
  new RegExp(
    `^(?:${words
      .split(' ')
      .map((word) => word.replace(/[.+*]/g, '\\$&'))
      .join('|')})$`,
    'i',
  );

export const methods =
  'ACK BYE CANCEL INFO INVITE MESSAGE NOTIFY OPTIONS PRACK PUBLISH REFER REGISTER SUBSCRIBE UPDATE PING SERVICE KDMQ';

/** Seconds, and the largest count there is, which means for ever. Ten digits may be a telephone number. */
export const seconds = /^(?:\d{1,6}|4294967295)$/;
const small = /^\d{1,3}$/;
const quality = /^(?:0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/;
const flag = /^$/;

interface Words {
  readonly value: RegExp;
  /** By name; the value of a flag is empty. */
  readonly parameters?: Readonly<Record<string, RegExp>>;
}

const optionTags: Words = {
  value: oneOf(
    '100rel 199 answermode early-session eventlist explicitsub from-change geolocation-http geolocation-sip gin gruu ' +
      'histinfo ice join multiple-refer norefersub nosub outbound path policy precondition pref privacy ' +
      'recipient-list-invite recipient-list-message recipient-list-subscribe record-aware replaces resource-priority ' +
      'sdp-anat sec-agree siprec tdialog timer trickle-ice uui mediasec',
  ),
};

const packages =
  'calling-name certificate conference consent-pending-additions credential dialog http-monitor kpml load-control ' +
  'message-summary poc-settings presence refer reg session-spec-policy spirits-INDPs spirits-user-prof ua-profile ' +
  'vq-rtcpxr xcap-diff as-feature-event call-info check-sync hold keep-alive line-seize talk';
const eventPackages = new RegExp(`${oneOf(packages).source.slice(0, -1)}(?:\\.winfo)?$`, 'i');

const accepted = {
  q: quality,
  level: small,
  version: /^\d\.\d$/,
  charset: oneOf('utf-8 us-ascii iso-8859-1'),
};
const mediaTypes = oneOf(
  '*/* application/* text/* message/* multipart/* application/sdp application/isup application/qsig application/sip ' +
    'application/dtmf application/dtmf-relay application/pidf+xml application/cpim-pidf+xml application/xpidf+xml ' +
    'application/dialog-info+xml application/reginfo+xml application/conference-info+xml ' +
    'application/simple-message-summary application/watcherinfo+xml application/resource-lists+xml ' +
    'application/rlmi+xml application/im-iscomposing+xml application/media_control+xml ' +
    'application/kpml-request+xml application/kpml-response+xml application/vq-rtcpxr application/x-private ' +
    'application/vnd.3gpp.sms application/vnd.3gpp.ussd application/rs-metadata+xml ' +
    'message/cpim message/sip message/sipfrag message/imdn+xml message/http message/external-body ' +
    'multipart/mixed multipart/alternative multipart/related multipart/signed text/plain text/html text/xml',
);

const byName: Readonly<Record<string, Words>> = {
  allow: { value: oneOf(methods) },
  'supported k require proxy-require unsupported': optionTags,
  accept: { value: mediaTypes, parameters: accepted },
  'accept-encoding': { value: oneOf('gzip deflate compress identity br *'), parameters: { q: quality } },
  'accept-language': {
    value: /^(?:\*|[a-z]{2}(?:-[a-z]{4})?(?:-[a-z]{2})?)$/i,
    parameters: { q: quality },
  },
  'event o': { value: eventPackages, parameters: { 'include-session-description': flag, shared: flag } },
  'allow-events u': { value: eventPackages },
  'subscription-state': {
    value: oneOf('active pending terminated'),
    parameters: {
      reason: oneOf('deactivated probation rejected timeout giveup noresource invariant'),
      expires: seconds,
      'retry-after': seconds,
    },
  },
  'session-expires x': { value: seconds, parameters: { refresher: oneOf('uac uas') } },
  'retry-after': { value: seconds, parameters: { duration: seconds } },
  privacy: { value: oneOf('header session user none critical id history') },
  priority: { value: oneOf('emergency urgent normal non-urgent psap-callback other') },
  reason: { value: oneOf('SIP Q.850 Preemption STIR'), parameters: { cause: small } },
  'mime-version': { value: /^1\.0$/ },
  'p-early-media': { value: oneOf('supported sendrecv sendonly recvonly inactive gated') },
  'refer-sub': { value: oneOf('true false') },
  'request-disposition d': {
    value: oneOf(
      'proxy redirect cancel no-cancel fork no-fork recurse no-recurse parallel sequential queue no-queue',
    ),
  },
};

const grammars = new Map(
  Object.entries(byName).flatMap(([names, words]) => names.split(' ').map((name) => [name, words] as const)),
);

/** RFC 3261 §25.1: `120 (in a meeting)`. */
const comment = /\s*\(.*$/s;

/**
 * @param name - of the header, in lower case
 * @returns the words that are in its registry, with their registered parameters; undefined if there are none
 * @example
 * keepWords('reason', 'Q.850;cause=16;text="Alice hung up"') // 'Q.850;cause=16'
 */
export function keepWords(name: string, text: string): string | undefined {
  const { value, parameters = {} } = grammars.get(name) ?? {};
  if (value === undefined) return undefined;
  const kept = split(text, ',').flatMap((element) => {
    const [first = '', ...fields] = split(element, ';').map((field) => field.trim());
    const word = first.replace(comment, '');
    // Privacy joins its words by semicolons (RFC 3323 §4.2).
    const isKept = (field: string): boolean =>
      name === 'privacy' ? value.test(field) : isParameter(field, parameters);
    return value.test(word) ? [[word, ...fields.filter(isKept)].join(';')] : [];
  });
  return kept.length === 0 ? undefined : kept.join(', ');
}

function isParameter(field: string, parameters: Readonly<Record<string, RegExp>>): boolean {
  const equals = field.indexOf('=');
  const name = (equals < 0 ? field : field.slice(0, equals)).toLowerCase();
  return Object.hasOwn(parameters, name) && parameters[name]!.test(equals < 0 ? '' : field.slice(equals + 1));
}

/**
 * Technical parameters after an address: Contact (RFC 3261 §20.10), Diversion (RFC 5806), History-Info (RFC 7044),
 * Remote-Party-ID, P-Served-User (RFC 5502).
 */
export const addressParameters: Readonly<Record<string, RegExp>> = {
  q: quality,
  expires: seconds,
  lr: /^(?:on|true)?$/,
  index: /^(?!(?:\D*\d){7})\d+(?:\.\d+)*$/,
  cause: small,
  reason: oneOf(
    'unknown user-busy no-answer unavailable unconditional time-of-day do-not-disturb deflection follow-me ' +
      'out-of-service away',
  ),
  counter: small,
  limit: small,
  privacy: oneOf('full name uri off none header session user critical id history'),
  screen: oneOf('yes no'),
  party: oneOf('calling called'),
  sescase: oneOf('orig term mo mt orig-cdiv'),
  regstate: oneOf('reg unreg'),
};

/** Parameters of a hop, beside its addresses and ids (RFC 3261 §20.42, RFC 3486, RFC 5923, RFC 6223). */
export const hopParameters: Readonly<Record<string, RegExp>> = {
  ttl: small,
  comp: oneOf('sigcomp'),
  alias: flag,
  keep: /^\d{0,4}$/,
};
