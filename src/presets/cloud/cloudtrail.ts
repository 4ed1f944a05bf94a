/**
 * @module
 * AWS CloudTrail: one record for each API call, alone or in `Records` as in its files in S3. Requests and
 * responses belong to the customer, and are removed.
 */
import type { Preset } from '../preset.js';
import { alsoIn, drop, keep, majorVersion, minute, opaque, truncateIp } from '../row.js';

/** In a file of S3, and as a separate line. */
const both = alsoIn('Records[*]');

export const cloudtrail: Preset = {
  name: 'cloudtrail',
  title: 'AWS CloudTrail events: management, data and insight events, alone or in Records',
  version: 'CloudTrail User Guide, "CloudTrail record contents", eventVersion 1.0 to 1.11',
  fields: [
    // Most of them contain a name: `arn:aws:sts::…:assumed-role/support/alice`.
    opaque(
      'direct: user name',
      both(
        'userIdentity.principalId userIdentity.arn userIdentity.userName userIdentity.userId userIdentity.identityStoreArn',
        'userIdentity.sessionContext.sourceIdentity userIdentity.sessionContext.sessionIssuer.principalId',
        'userIdentity.sessionContext.sessionIssuer.arn userIdentity.sessionContext.sessionIssuer.userName',
        'userIdentity.onBehalfOf.userId userIdentity.onBehalfOf.identityStoreArn',
      ),
    ),
    opaque('secret: credential', both('userIdentity.accessKeyId userIdentity.credentialId')),
    opaque(
      'direct: billing data',
      both(
        'userIdentity.accountId userIdentity.sessionContext.sessionIssuer.accountId recipientAccountId',
        'resources[*].accountId vpcEndpointAccountId',
      ),
    ),
    truncateIp('quasi: IP address', both('sourceIPAddress')),
    majorVersion('quasi: browser', both('userAgent')),
    keep(
      'none: system',
      both(
        'additionalEventData.MFAUsed additionalEventData.SignatureVersion additionalEventData.CipherSuite',
      ),
      both('additionalEventData.AuthenticationMethod additionalEventData.bytesTransferredIn'),
      both('additionalEventData.bytesTransferredOut'),
    ),
    drop(
      'content: message content',
      both(
        'requestParameters responseElements additionalEventData.* serviceEventDetails errorMessage addendum',
      ),
      both('userIdentity.sessionContext.webIdFederationData insightDetails edgeDeviceDetails'),
    ),
    // Names of buckets, tables and hosts; equal ones stay equal.
    opaque('none: system', both('resources[*].ARN vpcEndpointId tlsDetails.clientProvidedHostHeader')),
    opaque('correlation: clickstream', both('requestID eventID sharedEventID')),
    minute('time: time stamp', both('eventTime userIdentity.sessionContext.attributes.creationDate')),
    keep(
      'none: system',
      both(
        'eventVersion eventSource eventName eventType eventCategory awsRegion errorCode readOnly apiVersion',
        'managementEvent sessionCredentialFromConsole userIdentity.type userIdentity.invokedBy',
        'userIdentity.sessionContext.sessionIssuer.type userIdentity.sessionContext.attributes.mfaAuthenticated',
        'resources[*].type tlsDetails.tlsVersion tlsDetails.cipherSuite',
      ),
    ),
  ],
};
