/**
 * @module
 * Webex Calling's detailed call history: the report as CSV, the records of the API as JSON, alone or in `items`. One for each
 * side of a call. Names of columns have blanks in them.
 */
import type { Preset } from '../preset.js';
import { account, alsoIn, drop, hour, keep, mac, opaque, pseudonym, seconds, truncateIp } from '../row.js';

/** A row of the report, and one of an answer. */
const both = alsoIn('items[*]');

export const webexCalling: Preset = {
  name: 'webex-calling',
  title: 'Webex Calling detailed call history: records of the API, and the report as CSV (--format csv)',
  version:
    'Webex for Developers, Reports: Detailed Call History, cdr_feed and cdr_stream (developer.webex.com), fields of 2026',
  fields: [
    pseudonym('party', { tenant: 'webex' })(
      'direct: call number',
      both('Calling number, Called number, User number, Redirecting number, Site main number, Dialed digits'),
      both('Caller ID number, External caller ID number, ELIN'),
    ),
    // A line's id is the displayed name; the number is in another field.
    drop('direct: name', both('User, Calling line ID, Called line ID')),
    account('direct: user name', both('User ID, User UUID, Device owner UUID, Redirecting party UUID')),
    account('direct: user name', both('Original called party UUID,')),
    drop('secret: credential', both('Authorization code,')),
    // What a caller keyed in, and for whom a call was moved.
    drop('content: call metadata', both('Auto Attendant Key Pressed, Transfer type context')),
    mac('device: device', both('Device MAC,')),
    truncateIp('quasi: IP address', both('Public Calling IP Address, Public Called IP Address')),
    // A session's id ends with the MAC of the phone, and a call's id contains the address of a host after its at sign.
    opaque(
      'correlation: call metadata',
      both('Correlation ID, Call ID, Local call ID, Remote call ID, Network call ID, Related call ID'),
      both('Transfer related call ID, Interaction ID, Report ID, Local SessionID, Remote SessionID'),
      both('Final local SessionID, Final remote SessionID'),
    ),
    opaque(
      'none: billing data',
      both('Org UUID, External customer ID, PSTN vendor org ID, PSTN provider ID'),
    ),
    opaque('none: billing data', both('PSTN Vendor Org ID, PSTN Provider ID')),
    hour('time: time stamp', both('Start time, Answer time, Release time, Report time, Call transfer time')),
    hour('time: time stamp', both('Call transfer Time,')),
    seconds('quasi: call duration', both('Duration, Ring duration, Hold duration')),
    opaque('location: location', both('Location, Site UUID, Department ID')),
    keep('location: location', both('Site timezone, International country')),
    // `45.11.0.33` reads as an address.
    opaque('quasi: device', both('Client version,')),
    keep('quasi: device', both('Client type, Sub client type, Model, OS type')),
    keep(
      'none: call completion',
      both(
        'Answered, Answer indicator, Answer reason, Answered elsewhere, Call outcome, Call outcome reason',
      ),
      both('Releasing party, Original reason, Redirect reason, Related reason, Recall type, Transfer type'),
    ),
    keep(
      'none: call metadata',
      both('Direction, Call type, User type, Queue type, Route list calls overage, Emergency number source'),
      both('Caller Reputation Score, Caller Reputation Service Result, Caller Reputation Score Reason'),
      both('Call Recording Platform Name, Call Recording Result, Call Recording Trigger'),
      both('WxCC consult merge status,'),
    ),
    keep('none: system', both('Inbound trunk, Outbound trunk, Route group')),
    keep('quasi: ISP', both('PSTN vendor name, PSTN legal entity, PSTN Vendor Name, PSTN Legal Entity')),
  ],
};
