/**
 * @module
 * Amazon Connect contact records (CTR), as Kinesis delivers them: one for each contact, whatever its channel.
 */
import type { Preset } from './preset.js';
import { drop, hour, keep, opaque, phone, seconds } from './row.js';

export const amazonConnect: Preset = {
  name: 'amazon-connect',
  title: 'Amazon Connect contact records: voice, chat, task and email contacts',
  version: 'Amazon Connect Administrator Guide, "Data model for contact records", 2017-03-10',
  time: 'InitiationTimestamp',
  fields: [
    phone(
      'direct: call number',
      'CustomerEndpoint.Address SystemEndpoint.Address TransferredToEndpoint.Address',
    ),
    opaque(
      'direct: user name',
      'Agent.Username Agent.ARN ContactDetails.AgentId Customer.ProfileId CustomerId',
    ),
    // What a flow put there: names, numbers of customers, answers.
    drop(
      'content: message content',
      'Attributes References Tags SegmentAttributes ContactDetails.Description',
    ),
    drop('content: message content', 'ContactDetails.Name TaskTemplateInfo ContactLens Recording.Location'),
    drop('content: message content', 'Recordings[*].Location MediaStreams Agent.StateTransitions'),
    // A print of a voice.
    drop('direct: profile', 'VoiceIdResult'),
    opaque(
      'correlation: call metadata',
      'ContactId InitialContactId NextContactId PreviousContactId RelatedContactId Campaign.CampaignId',
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
      'Recordings[*].StopTimestamp',
    ),
    seconds(
      'quasi: call duration',
      'Queue.Duration Agent.AfterContactWorkDuration Agent.AgentInteractionDuration Agent.CustomerHoldDuration',
      'Agent.LongestHoldDuration',
    ),
    keep('none: call completion', 'DisconnectReason AnsweringMachineDetectionStatus'),
    keep(
      'none: call metadata',
      'Channel InitiationMethod AgentConnectionAttempts Agent.NumberOfHolds CustomerEndpoint.Type SystemEndpoint.Type',
      'TransferredToEndpoint.Type Recording.Type Recording.Status Recordings[*].MediaStreamType Recordings[*].ParticipantType',
      'Recordings[*].Status Recordings[*].StorageType QualityMetrics.Agent.Audio.QualityScore',
      'QualityMetrics.Customer.Audio.QualityScore QualityMetrics.Agent.Audio.PotentialQualityIssues',
      'AWSContactTraceRecordFormatVersion',
    ),
  ],
};
