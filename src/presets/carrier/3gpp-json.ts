/**
 * @module
 * Charging data records of mobile networks, with the names of 3GPP TS 32.298 and of TAP, as a decoder writes them in JSON.
 * An address carries its nature; the digits of an international one have no plus. Numbers of the network's own
 * nodes are hashed in a separate domain, since a global title looks like a subscriber's number.
 */
import type { Preset } from '../preset.js';
import { drop, hour, keep, msisdn, opaque, pseudonym, seconds, truncateIp } from '../row.js';

export const charging: Preset = {
  name: '3gpp-json',
  title:
    'Charging records of mobile networks (3GPP TS 32.298: CS, PS, IMS, SMS) and TAP calls, decoded to JSON',
  version: '3GPP TS 32.298 Release 17 and GSMA TD.57 (TAP 3.12) names, as ASN.1 tools decode them to JSON',
  fields: [
    // IMSI (TS 23.003 §2.2).
    pseudonym('imsi')('direct: phone number', '**.servedIMSI **.imsi **.min'),
    pseudonym('imei')('device: device', '**.servedIMEI **.imei **.imeiesn.imei **.servedIMEISV'),
    opaque('device: device', '**.esn **.meid **.subscriberEquipmentNumber'),
    msisdn('direct: phone number', '**.servedMSISDN **.msisdn **.mdn'),
    // SIP and tel URIs (IMS).
    pseudonym('party', { international: true })(
      'direct: call number',
      '**.list-Of-Calling-Party-Address **.called-Party-Address **.requested-Party-Address',
      '**.list-Of-Called-Asserted-Identity **.list-Of-Associated-URI **.fromAddress',
    ),
    // A private identity is an IMSI followed by a realm (TS 23.003 §13.3); a subscription id has a type.
    pseudonym('imsi')(
      'direct: user name',
      '**.privateUserID **.privateUserId',
      '**.list-of-subscription-ID[subscriptionIDType=eND-USER-IMSI].subscriptionIDData',
    ),
    pseudonym('party', { international: true })(
      'direct: phone number',
      '**.list-of-subscription-ID[subscriptionIDType=eND-USER-E164].subscriptionIDData',
      '**.list-of-subscription-ID[subscriptionIDType=eND-USER-SIP-URI].subscriptionIDData',
    ),
    opaque('direct: user name', '**.networkAccessIdentifier **.subscriptionIDData **.userName'),
    // As dialled: service codes with numbers, and PINs; and whatever an operator added.
    drop(
      'content: message content',
      '**.dialledDigits **.dialedDigits **.freeFormatData **.recordExtensions',
      '**.operatorSpecInformation **.supplServiceParameters',
    ),
    drop(
      'content: message content',
      '**.list-Of-Message-Bodies **.list-Of-SDP-Media-Components **.sDP-Session-Description',
      '**.sDP-Media-Description **.messageBody',
    ),
    // Cells in hexadecimal, access points, civic addresses.
    drop(
      'location: location',
      '**.userLocationInformation **.userCSGInformation **.geographicalLocation **.geographicLocation',
      '**.homeLocationDescription **.locationDescription **.accessNetworkInformation',
      '**.uWANUserLocationInfo **.civicAddress **.tWANUserLocationInformation **.bSSID **.sSID',
      '**.additionalAccessNetworkInformation **.gPRSServiceLocation',
    ),
    // Enough to group by, not to look up: cells are public.
    opaque(
      'location: location',
      '**.cellId **.cellIdentity **.eutraCellId **.nrCellId **.servingCell **.firstCell **.lastCell',
    ),
    keep(
      'location: location',
      '**.locationAreaCode **.routingArea **.locationArea **.trackingAreaCode **.tAC',
    ),
    truncateIp(
      'quasi: IP address',
      '**.servedPDPAddress **.servedPDPPDNAddress **.servedPDPPDNAddressExt **.pdpAddress **.pDPAddress',
      '**.uELocalIPAddress **.servedIPAddress',
    ),
    opaque(
      'correlation: call metadata',
      '**.callReference **.callReferenceNumber **.networkCallReference **.chargingID **.chargingId',
      '**.pDNConnectionChargingID **.iMS-Charging-Identifier **.session-Id **.messageReference',
      '**.localRecordNumber',
    ),
    hour(
      'time: time stamp',
      '**.seizureTime **.answerTime **.releaseTime **.originationTime **.deliveryTime',
      '**.recordOpeningTime **.recordClosureTime **.startTime **.stopTime **.changeTime',
      '**.serviceRequestTimeStamp **.serviceDeliveryStartTimeStamp **.serviceDeliveryEndTimeStamp',
    ),
    // YYYYMMDDhhmmss, which is neither a written date nor a count.
    drop('time: time stamp', '**.localTimeStamp'),
    keep('none: time stamp', '**.utcTimeOffset **.utcTimeOffsetCode **.timeZone **.mSTimeZone'),
    seconds('quasi: call duration', '**.callDuration **.duration **.totalCallEventDuration'),
    keep(
      'none: call completion',
      '**.causeForTerm **.causeForRecClosing **.causeForTermination **.diagnostics.gsm0408Cause',
      '**.serviceReasonReturnCode **.sMSResult',
    ),
    keep(
      'quasi: billing data',
      '**.charge **.chargedItem **.chargeType **.exchangeRateCode **.taxRate **.taxValue **.totalCharge',
      '**.chargingCharacteristics **.callTypeLevel1 **.chargedUnits',
    ),
    // Nodes of the network.
    truncateIp(
      'none: system',
      '**.s-GWAddress **.p-GWAddress **.p-GWAddressUsed **.sgsnAddress **.ggsnAddress',
      '**.ggsnAddressUsed **.servingNodeAddress **.cGAddress',
    ),
    keep(
      'none: call metadata',
      '**.dataVolumeGPRSUplink **.dataVolumeGPRSDownlink **.dataVolumeIncoming **.dataVolumeOutgoing',
      '**.listOfTrafficVolumes[*].changeCondition **.qCI **.aRP **.maxRequestedBandwithUL',
      '**.maxRequestedBandwithDL **.guaranteedBitrateUL **.guaranteedBitrateDL',
    ),
    keep(
      'none: call metadata',
      '**.recordType **.recEntityCode **.supplServiceCode **.mCC-MNC **.plmnId',
      '**.servingNodePLMNIdentifier **.p-GWPLMNIdentifier **.servingNodeType **.rATType **.systemType',
      '**.accessPointNameNI **.accessPointNameOI **.pdpPDNType **.apnSelectionMode **.chChSelectionMode',
      '**.dynamicAddressFlag **.teleservice **.teleServiceCode **.bearerService **.bearerServiceCode',
      '**.msClassmark **.supplementaryServicesUsed **.natureOfAddress **.subscriptionIDType',
      '**.numberingPlan **.typeOfNumber **.clirIndicator **.serviceKey **.recordSequenceNumber',
      '**.sequenceNumber **.role-of-Node **.sIP-Method',
    ),
    // Global titles of exchanges and message centres. These two come last, since a number is an object or a text.
    pseudonym('phone', { domain: 'network' })(
      'none: system',
      '**.recordingEntity **.mSCAddress **.serviceCentre **.smscAddress **.gsmSCFAddress',
      '**.gsm-SCFAddress **.recEntityId **.mscAddress **.cAMELSMSInformation.gsm-SCFAddress',
    ),
    pseudonym('party', { international: true })(
      'direct: call number',
      '**.address **.callingNumber **.calledNumber **.connectedNumber **.translatedNumber',
      '**.roamingNumber **.thirdPartyNumber **.nonChargedNumber **.sMSOriginator',
      '**.sMSDestinationNumber **.destinationNumber **.originatingNumber **.cAMELDestinationNumber',
      '**.callForwardingNumber',
    ),
  ],
};
