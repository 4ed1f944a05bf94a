/**
 * @module
 * Amazon Connect contact records (CTR), as Kinesis delivers them: one for each contact, whatever its channel.
 */
import type { Preset } from '../preset.js';
import { drop, duration, hour, keep, opaque, phone, seconds } from '../row.js';

export const amazonConnect: Preset = {
  name: 'amazon-connect',
  title: 'Amazon Connect contact records: voice, chat, task and email contacts',
  version: 'Amazon Connect Administrator Guide, "Data model for contact records" of 2025, format 2017-03-10',
  time: 'InitiationTimestamp',
  fields: [
    phone(
      'direct: call number',
      'CustomerEndpoint.Address SystemEndpoint.Address TransferredToEndpoint.Address',
    ),
    opaque(
      'direct: user name',
      'Agent.Username Agent.ARN ContactDetails.AgentId Customer.ProfileId CustomerId',
      'ChatMetrics.CustomerMetrics.ParticipantId ChatMetrics.AgentMetrics.ParticipantId',
    ),
    // To and Cc of a mail.
    drop('direct: email address', 'AdditionalEmailRecipients'),
    // What a flow put there: names, numbers of customers, answers.
    drop(
      'content: message content',
      'Attributes References Tags SegmentAttributes ContactDetails.Description',
    ),
    drop('content: message content', 'ContactDetails.Name TaskTemplateInfo ContactLens Recording.Location'),
    drop(
      'content: message content',
      'Recordings[*].Location Recordings[*].DeletionReason Recording.DeletionReason MediaStreams',
      'Recordings[*].FragmentStartNumber Recordings[*].FragmentStopNumber Agent.StateTransitions',
      // Which agents a contact was for.
      'RoutingCriteria[*].Steps[*].Expression ContactEvaluations.*.ExportLocation',
    ),
    // A print of a voice.
    drop('direct: profile', 'VoiceIdResult'),
    opaque(
      'correlation: call metadata',
      'ContactId InitialContactId NextContactId PreviousContactId RelatedContactId ContactAssociationId',
      'Campaign.CampaignId WisdomInfo.SessionArn ContactEvaluations.*.EvaluationArn',
    ),
    opaque('none: billing data', 'AWSAccountId InstanceARN Queue.ARN Agent.RoutingProfile.ARN'),
    keep('none: call metadata', 'Queue.Name Agent.RoutingProfile.Name'),
    // The manager and the team of an agent.
    drop('quasi: profile', 'Agent.HierarchyGroups'),
    drop('quasi: device', 'Agent.DeviceInfo CustomerVoiceActivity'),
    hour(
      'time: time stamp',
      'InitiationTimestamp ConnectedToSystemTimestamp DisconnectTimestamp LastUpdateTimestamp ScheduledTimestamp',
      'TransferCompletedTimestamp Queue.EnqueueTimestamp Queue.DequeueTimestamp Agent.ConnectedToAgentTimestamp',
      'Agent.AfterContactWorkStartTimestamp Agent.AfterContactWorkEndTimestamp Recordings[*].StartTimestamp',
      'Recordings[*].StopTimestamp LastPausedTimestamp LastResumedTimestamp Agent.AcceptedByAgentTimestamp',
      'Agent.PreviewEndTimestamp ChatMetrics.ContactMetrics.AgentFirstResponseTimestamp',
      'ChatMetrics.CustomerMetrics.LastMessageTimestamp ChatMetrics.AgentMetrics.LastMessageTimestamp',
      'RoutingCriteria[*].ActivationTimestamp RoutingCriteria[*].Steps[*].Expiry.ExpiryTimestamp',
      'ContactEvaluations.*.StartTimestamp ContactEvaluations.*.EndTimestamp ContactEvaluations.*.DeleteTimestamp',
    ),
    seconds(
      'quasi: call duration',
      'Queue.Duration Agent.AfterContactWorkDuration Agent.AgentInteractionDuration Agent.CustomerHoldDuration',
      'Agent.LongestHoldDuration Agent.AgentInitiatedHoldDuration Agent.AgentPauseDuration',
      'TotalPauseDurationInSeconds ExternalThirdParty.ExternalThirdPartyInteractionDuration',
      'RoutingCriteria[*].Steps[*].Expiry.DurationInSeconds',
    ),
    duration(1000)(
      'quasi: call duration',
      'ChatMetrics.ContactMetrics.ConversationCloseTimeInMillis',
      'ChatMetrics.ContactMetrics.AgentFirstResponseTimeInMillis',
      'ChatMetrics.CustomerMetrics.TotalResponseTimeInMillis ChatMetrics.AgentMetrics.TotalResponseTimeInMillis',
      'ChatMetrics.CustomerMetrics.MaxResponseTimeInMillis ChatMetrics.AgentMetrics.MaxResponseTimeInMillis',
    ),
    keep(
      'none: call completion',
      'DisconnectReason AnsweringMachineDetectionStatus DisconnectDetails.PotentialDisconnectIssue',
      'RoutingCriteria[*].Steps[*].Status ContactEvaluations.*.Status',
    ),
    keep(
      'none: call metadata',
      'Channel InitiationMethod AgentConnectionAttempts Agent.NumberOfHolds CustomerEndpoint.Type SystemEndpoint.Type',
      'TransferredToEndpoint.Type Recording.Type Recording.Status Recordings[*].MediaStreamType Recordings[*].ParticipantType',
      'Recordings[*].Status Recordings[*].StorageType QualityMetrics.Agent.Audio.QualityScore',
      'QualityMetrics.Customer.Audio.QualityScore QualityMetrics.Agent.Audio.PotentialQualityIssues',
      'AWSContactTraceRecordFormatVersion TotalPauseCount OutboundStrategy.Type RoutingCriteria[*].Index',
      'ContactEvaluations.*.FormId Agent.Capabilities.Video Agent.Capabilities.ScreenShare',
      'Customer.Capabilities.Video Customer.Capabilities.ScreenShare',
      'QualityMetrics.Customer.Audio.PotentialQualityIssues',
      'ChatMetrics.ContactMetrics.MultiParty ChatMetrics.ContactMetrics.TotalMessages',
      'ChatMetrics.ContactMetrics.TotalBotMessages ChatMetrics.ContactMetrics.TotalBotMessageLengthInChars',
      'ChatMetrics.ContactMetrics.ConversationTurnCount',
      'ChatMetrics.CustomerMetrics.ParticipantType ChatMetrics.AgentMetrics.ParticipantType',
      'ChatMetrics.CustomerMetrics.ConversationAbandon ChatMetrics.AgentMetrics.ConversationAbandon',
      'ChatMetrics.CustomerMetrics.MessagesSent ChatMetrics.AgentMetrics.MessagesSent',
      'ChatMetrics.CustomerMetrics.NumResponses ChatMetrics.AgentMetrics.NumResponses',
      'ChatMetrics.CustomerMetrics.MessageLengthInChars ChatMetrics.AgentMetrics.MessageLengthInChars',
    ),
  ],
};
