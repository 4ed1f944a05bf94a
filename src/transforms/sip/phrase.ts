/**
 * @module
 * The reason phrases of SIP (RFC 3261 §21 and the IANA registry). A phrase is free text, and servers write
 * callers' names into it, so that only these stay.
 */

const phrases = new Set(
  (
    'Trying|Ringing|Call Is Being Forwarded|Queued|Session Progress|Early Dialog Terminated|OK|Accepted|' +
    'No Notification|Multiple Choices|Moved Permanently|Moved Temporarily|Use Proxy|Alternative Service|' +
    'Bad Request|Unauthorized|Payment Required|Forbidden|Not Found|Method Not Allowed|Not Acceptable|' +
    'Proxy Authentication Required|Request Timeout|Conflict|Gone|Length Required|' +
    'Conditional Request Failed|Request Entity Too Large|Request-URI Too Long|Unsupported Media Type|' +
    'Unsupported URI Scheme|Unknown Resource-Priority|Bad Extension|Extension Required|' +
    'Session Interval Too Small|Interval Too Brief|Bad Location Information|Use Identity Header|' +
    'Provide Referrer Identity|Flow Failed|Anonymity Disallowed|Bad Identity-Info|Unsupported Certificate|' +
    'Unsupported Credential|Invalid Identity Header|First Hop Lacks Outbound Support|' +
    'Max-Breadth Exceeded|Consent Needed|Temporarily Unavailable|Call/Transaction Does Not Exist|' +
    'Call Leg/Transaction Does Not Exist|Loop Detected|Too Many Hops|Address Incomplete|Ambiguous|' +
    'Busy Here|Busy|Request Terminated|Not Acceptable Here|Bad Event|Request Pending|Undecipherable|' +
    'Security Agreement Required|Server Internal Error|Not Implemented|Bad Gateway|Service Unavailable|' +
    'Server Time-out|Version Not Supported|Message Too Large|Push Notification Service Not Supported|' +
    'Precondition Failure|Busy Everywhere|Decline|Does Not Exist Anywhere|Unwanted|Rejected|' +
    'Not Acceptable Anywhere'
  )
    .toLowerCase()
    .split('|'),
);

/** The phrase if it is one of the standard; otherwise the empty text, which the grammar allows (RFC 3261 §25.1). */
export const keepPhrase = (phrase: string): string =>
  phrases.has(phrase.trim().toLowerCase()) ? phrase : '';
