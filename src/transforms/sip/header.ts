/**
 * @module
 * Every header field of SIP that may stay, by what its value is (RFC 3261 §20 and its extensions). Fields that
 * are not here go: credentials, names, subjects, locations, signed identities, and whatever a vendor adds.
 */

export type Treatment =
  /** URIs of parties, one or several, in brackets or bare. */
  | 'address'
  /** A hop: protocol, sent-by, branch, received. */
  | 'via'
  /** One id, or several. */
  | 'id'
  /** An id with tags as parameters (RFC 3891, RFC 3911). */
  | 'dialog'
  | 'agent'
  /** Numbers of messages, and the method that they belong to. */
  | 'sequence'
  /** A number of seconds or hops. */
  | 'count'
  /** Words and parameters of them: capabilities, states. */
  | 'words'
  | 'date'
  /** The body is gone, so that its length is 0. */
  | 'length';

const names: Readonly<Record<Treatment, string>> = {
  address:
    'from f to t contact m reply-to route record-route path service-route refer-to r referred-by b diversion' +
    ' history-info remote-party-id p-asserted-identity p-preferred-identity p-associated-uri' +
    ' p-called-party-id p-served-user',
  via: 'via v',
  id: 'call-id i in-reply-to',
  dialog: 'replaces join target-dialog session-id',
  agent: 'user-agent server',
  sequence: 'cseq rseq rack',
  count: 'max-forwards expires min-expires min-se max-breadth',
  words:
    'allow supported k require proxy-require unsupported accept accept-encoding accept-language event o' +
    ' allow-events u subscription-state session-expires x retry-after privacy priority reason mime-version' +
    ' p-early-media refer-sub request-disposition d',
  date: 'date',
  length: 'content-length l',
};

const treatments = new Map(
  (Object.entries(names) as [Treatment, string][]).flatMap(([treatment, list]) =>
    list.split(' ').map((name) => [name, treatment] as const),
  ),
);

/**
 * @param name - as it is written, long or compact
 * @returns how its value is treated; undefined if the field is removed
 */
export const treatmentOf = (name: string): Treatment | undefined => treatments.get(name.toLowerCase());
