/**
 * @module
 * Genesys Cloud analytics: the details of conversations, alone or in `conversations`. A participant is a customer, an agent, a queue
 * or a flow, and what is theirs stands in the same fields.
 */
import type { Preset } from './preset.js';
import { alsoIn, drop, hour, keep, opaque, pseudonym } from './row.js';

/** A conversation of its own, and one of an answer. */
const both = alsoIn('conversations[*]');

const ofParticipants = (names: string): string =>
  both(
    names
      .split(' ')
      .map((name) => `participants[*].${name}`)
      .join(' '),
  );
const ofSessions = (...lines: readonly string[]): string =>
  ofParticipants(
    lines
      .flatMap((line) => line.split(' '))
      .map((name) => `sessions[*].${name}`)
      .join(' '),
  );

export const genesysConversations: Preset = {
  name: 'genesys-conversations',
  title: 'Genesys Cloud conversation details of the analytics API',
  version: 'Genesys Cloud Platform API v2, AnalyticsConversation (developer.genesys.cloud)',
  fields: [
    pseudonym('party', { tenant: 'genesys' })(
      'direct: call number',
      ofSessions(
        'ani dnis sessionDnis addressFrom addressTo addressSelf addressOther callbackNumbers[*] remote flow.entryReason',
        'destinationAddresses[*] flow.transferTargetAddress',
      ),
    ),
    opaque('direct: user name', ofParticipants('userId externalContactId externalOrganizationId teamId')),
    opaque('direct: user name', ofSessions('selectedAgentId')),
    drop(
      'direct: name',
      ofParticipants('participantName'),
      ofSessions('callbackUserName remoteNameDisplayable flow.transferTargetName'),
    ),
    // What a flow put there: names, numbers of customers, answers.
    drop('content: message content', ofParticipants('attributes'), both('externalTag')),
    drop(
      'content: message content',
      ofSessions('segments[*].wrapUpNote segments[*].subject segments[*].properties'),
    ),
    opaque('correlation: call metadata', both('conversationId'), ofParticipants('participantId')),
    opaque('correlation: call metadata', ofSessions('sessionId peerId protocolCallId segments[*].queueId')),
    hour(
      'time: time stamp',
      both('conversationStart conversationEnd conferenceStart'),
      ofSessions(
        'segments[*].segmentStart segments[*].segmentEnd metrics[*].emitDate mediaEndpointStats[*].eventTime',
      ),
    ),
    keep(
      'none: call completion',
      ofSessions('segments[*].disconnectType segments[*].wrapUpCode segments[*].errorCode'),
    ),
    // Milliseconds of talk and hold, by their names.
    keep('quasi: call metadata', ofSessions('metrics[*].name metrics[*].value')),
    keep(
      'none: call metadata',
      both('originatingDirection mediaStatsMinConversationMos mediaStatsMinConversationRFactor divisionIds'),
      ofParticipants('purpose'),
      ofSessions('mediaType direction provider segments[*].segmentType segments[*].conference'),
      ofSessions(
        'mediaEndpointStats[*].codecs mediaEndpointStats[*].minMos mediaEndpointStats[*].minRFactor',
      ),
      ofSessions(
        'mediaEndpointStats[*].maxLatencyMs mediaEndpointStats[*].receivedPackets flow.flowName flow.flowType',
      ),
      ofSessions(
        'flow.exitReason flow.entryType flow.transferType flow.flowVersion flow.startingLanguage flow.endingLanguage',
        'flowInType recording requestedRoutings usedRouting activeSkillIds segments[*].requestedRoutingSkillIds',
        'segments[*].q850ResponseCodes segments[*].sipResponseCodes',
      ),
    ),
    keep('none: system', ofSessions('edgeId flow.flowId')),
  ],
};
