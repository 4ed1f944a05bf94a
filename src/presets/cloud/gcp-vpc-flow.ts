/**
 * @module
 * VPC Flow Logs of Google Cloud: a LogEntry whose payload says who sent what to whom in a flow, and what is known about
 * both sides.
 */
import type { Preset } from '../preset.js';
import { drop, host, keep, minute, opaque, truncateIp } from '../row.js';

/** Both ends of the connection, and what lies between. */
const ends = ['src', 'dest'];
const ofEnds = (names: string): string =>
  ends.flatMap((end) => names.split(' ').map((name) => `jsonPayload.${end}_${name}`)).join(' ');
const ofPayload = (names: string): string =>
  names
    .split(' ')
    .map((name) => `jsonPayload.${name}`)
    .join(' ');
/** Names of networks, and of their owners. */
const networks = [
  ...ends.flatMap((end) => [`${end}_vpc`, `${end}_gateway.vpc`]),
  ...['load_balancing.vpc', 'psc.psc_endpoint.vpc', 'psc.psc_attachment.vpc'],
];
const ofNetworks = (names: string): string =>
  networks.flatMap((vpc) => names.split(' ').map((name) => `jsonPayload.${vpc}.${name}`)).join(' ');

export const gcpVpcFlow: Preset = {
  name: 'gcp-vpc-flow',
  title: 'Google Cloud VPC Flow Logs: LogEntry with a connection',
  version: 'VPC Flow Logs record format (cloud.google.com/vpc/docs/about-flow-logs-records, April 2026)',
  time: 'jsonPayload.start_time',
  fields: [
    truncateIp('quasi: IP address', ofPayload('connection.src_ip connection.dest_ip connection.nat_ip')),
    // Behind an address translator it is the port that tells the clients apart (RFC 6302).
    drop('quasi: IP address', ofPayload('connection.src_port connection.nat_port')),
    opaque('correlation: clickstream', 'insertId'),
    opaque(
      'none: billing data',
      'logName resource.labels.project_id resource.labels.subnetwork_id',
      ofEnds('instance.project_id gateway.project_id gateway.interconnect_project_number'),
      ofEnds('serverless_details.project_id'),
      ofNetworks('project_id'),
      ofPayload('load_balancing.forwarding_rule_project_id psc.psc_endpoint.project_id'),
      ofPayload('psc.psc_attachment.project_id psc.psc_endpoint.psc_connection_id'),
    ),
    // Names of machines and pods, as often a person's as a service's.
    opaque('device: system', ofEnds('instance.vm_name gke_details.pod.pod_name')),
    drop('location: location', ofEnds('location.city')),
    keep('location: location', ofEnds('location.continent location.country location.region')),
    keep('quasi: ISP', ofEnds('location.asn')),
    minute('time: time stamp', 'timestamp receiveTimestamp', ofPayload('start_time end_time')),
    keep(
      'none: clickstream',
      ofPayload(
        'bytes_sent packets_sent rtt_msec round_trip_time.median_msec reporter disposition drop_reason',
      ),
      ofPayload('connection.dest_port connection.protocol connection_direction network_service.dscp'),
      ofPayload('rdma_traffic_type internet_routing_details.egress_as_path[*].as_details[*].asn'),
    ),
    host(
      'none: system',
      'resource.labels.subnetwork_name resource.labels.location',
      ofNetworks('vpc_name subnetwork_name subnetwork_region'),
      ofEnds('instance.region instance.zone instance.managed_instance_group.name'),
      ofEnds('instance.managed_instance_group.region instance.managed_instance_group.zone'),
      ofEnds('gateway.location gateway.name gateway.interconnect_name'),
      ofEnds('gke_details.cluster.cluster_location gke_details.cluster.cluster_name'),
      ofEnds('gke_details.pod.pod_namespace gke_details.pod.workload.workload_name'),
      ofEnds('gke_details.service[*].service_name gke_details.service[*].service_namespace'),
      ofEnds('google_service.service_name google_service.private_domain serverless_details.region'),
      ofEnds('serverless_details.cloud_run_service_details.service_name'),
      ofEnds('serverless_details.cloud_run_job_details.job_name'),
      ofEnds('serverless_details.cloud_run_worker_pool_details.worker_pool_name'),
      ofPayload('load_balancing.url_map_name load_balancing.forwarding_rule_name'),
      ofPayload('load_balancing.backend_service_name load_balancing.backend_group_name'),
      ofPayload('load_balancing.backend_group_location psc.psc_endpoint.region psc.psc_attachment.region'),
    ),
    keep(
      'none: system',
      'severity resource.type',
      ofEnds('gateway.type gke_details.pod.workload.workload_type google_service.type'),
      ofEnds('google_service.connectivity'),
      ofPayload('load_balancing.reporter load_balancing.type load_balancing.scheme'),
      ofPayload('load_balancing.backend_group_type psc.reporter psc.psc_endpoint.target_service_type'),
    ),
  ],
};
