/**
 * @module
 * Genesys Cloud analytics: the details of conversations, alone or in `conversations`. A participant is a customer, an
 * agent, a queue or a flow, and all of them have the same fields.
 */
import type { Preset } from '../preset.js';
import { alsoIn, drop, hour, keep, opaque, pseudonym } from '../row.js';

/** A separate conversation, and one of an answer. */
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
        'destinationAddresses[*] flow.transferTargetAddress cc[*] bcc[*] screenShareAddressSelf videoAddressSelf',
      ),
    ),
    opaque('direct: user name', ofParticipants('userId externalContactId externalOrganizationId teamId')),
    opaque(
      'direct: user name',
      ofSessions('selectedAgentId assignerId screenMonitoredUserId proposedAgents[*].proposedAgentId'),
      ofSessions('segments[*].scoredAgents[*].scoredAgentId segments[*].requestedRoutingUserIds[*]'),
      ofSessions('journeyCustomerId outboundContactId'),
      both('evaluations[*].assigneeId evaluations[*].evaluatorId evaluations[*].userId'),
      both('surveys[*].userId resolutions[*].userId'),
    ),
    drop(
      'direct: name',
      ofParticipants('participantName'),
      ofSessions('callbackUserName remoteNameDisplayable flow.transferTargetName'),
    ),
    // What a flow put there: names, numbers of customers, answers.
    drop('content: message content', ofParticipants('attributes'), both('externalTag')),
    drop(
      'content: message content',
      ofSessions('segments[*].wrapUpNote segments[*].subject segments[*].properties segments[*].wrapUpTags'),
    ),
    opaque('correlation: call metadata', both('conversationId'), ofParticipants('participantId')),
    opaque('correlation: call metadata', both('associatedConversationId consultationConversationIds[*]')),
    opaque(
      'correlation: call metadata',
      ofSessions('sessionId peerId protocolCallId segments[*].queueId segments[*].groupId mediaBridgeId'),
      ofSessions('segments[*].destinationConversationId segments[*].destinationSessionId'),
      ofSessions('segments[*].sourceConversationId segments[*].sourceSessionId journeyCustomerSessionId'),
      ofSessions('bargedParticipantId coachedParticipantId monitoredParticipantId agentAssistantId'),
      // Whoever knows a room may enter it.
      ofSessions('cobrowseRoomId roomId screenShareRoomId videoRoomId agentGroups[*].agentGroupId'),
      both('evaluations[*].evaluationId evaluations[*].calibrationId evaluations[*].contextId'),
      both('evaluations[*].queueId surveys[*].queueId surveys[*].surveyId surveys[*].surveyFormContextId'),
      both('resolutions[*].queueId'),
    ),
    hour(
      'time: time stamp',
      both('conversationStart conversationEnd conferenceStart inactivityTimeout evaluations[*].eventTime'),
      both('surveys[*].eventTime surveys[*].surveyCompletedDate resolutions[*].eventTime'),
      ofSessions('callbackScheduledTime deliveryStatusChangeDate detectedSpeechStart detectedSpeechEnd'),
      ofSessions('flow.outcomes[*].flowOutcomeStartTimestamp flow.outcomes[*].flowOutcomeEndTimestamp'),
      ofSessions(
        'segments[*].segmentStart segments[*].segmentEnd metrics[*].emitDate mediaEndpointStats[*].eventTime',
      ),
    ),
    keep(
      'none: call completion',
      ofSessions('segments[*].disconnectType segments[*].wrapUpCode segments[*].errorCode deliveryStatus'),
      ofSessions('extendedDeliveryStatus dispositionAnalyzer dispositionName cleared deliveryPushed'),
      ofParticipants('flaggedReason'),
    ),
    // Milliseconds of talk and hold, by their names.
    keep('quasi: call metadata', ofSessions('metrics[*].name metrics[*].value')),
    keep(
      'none: call metadata',
      both('originatingDirection mediaStatsMinConversationMos mediaStatsMinConversationRFactor divisionIds'),
      both('accessAttributes conversationInitiator customerParticipation knowledgeBaseIds selfServed'),
      both('originatingSocialMediaPublic evaluations[*].assigneeApplicable evaluations[*].deleted'),
      both('evaluations[*].evaluationStatus evaluations[*].released evaluations[*].rescored'),
      both('evaluations[*].systemSubmitted evaluations[*].oTotalCriticalScore evaluations[*].oTotalScore'),
      both('evaluations[*].formId evaluations[*].formName surveys[*].surveyFormId surveys[*].surveyFormName'),
      both('surveys[*].surveyPartialResponse surveys[*].surveyPromoterScore surveys[*].surveyStatus'),
      both('surveys[*].surveyType surveys[*].oSurveyTotalScore resolutions[*].nNextContactAvoided'),
      ofParticipants('screenRecording'),
      ofSessions('acwSkipped agentBullseyeRing agentOwned authenticated cobrowseRole eligibleAgentCounts'),
      ofSessions('engagementSource flowOutType journeyActionMapVersion journeyCustomerIdType mediaCount'),
      ofSessions('journeyCustomerSessionIdType messageType removedSkillIds routingRing routingRule'),
      ofSessions(
        'routingRuleType selectedAgentRank sharingScreen skipEnabled snippetRecording timeoutSeconds',
      ),
      ofSessions('waitingInteractionCounts agentGroups[*].agentGroupType proposedAgents[*].agentRank'),
      ofSessions('mediaEndpointStats[*].discardedPackets mediaEndpointStats[*].duplicatePackets'),
      ofSessions('mediaEndpointStats[*].invalidPackets mediaEndpointStats[*].overrunPackets'),
      ofSessions('mediaEndpointStats[*].underrunPackets flow.issuedCallback flow.recognitionFailureReason'),
      ofSessions('flow.outcomes[*].flowOutcome flow.outcomes[*].flowOutcomeValue segments[*].audioMuted'),
      ofSessions(
        'segments[*].requestedLanguageId segments[*].videoMuted segments[*].scoredAgents[*].agentScore',
      ),
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
    keep(
      'none: system',
      ofSessions('edgeId flow.flowId flow.outcomes[*].flowOutcomeId journeyActionId journeyActionMapId'),
      ofSessions('outboundCampaignId outboundContactListId scriptId skillExpressionId'),
    ),
  ],
};
