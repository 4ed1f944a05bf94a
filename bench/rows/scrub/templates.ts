/**
 * @module
 * Lines as many kinds of software log them: written for this bench, with marks for what differs from line to line, and reserved values
 * in place of anybody's.
 */

/** Nobody is in them. */
export const innocent = `
{iso} INFO [main] o.s.b.w.embedded.tomcat.TomcatWebServer - Tomcat started on port {port} (http) with context path ''
{iso} INFO [main] c.e.shop.Application - Started Application in {dec} seconds (process running for {dec})
{iso} DEBUG [http-nio-{port}-exec-{n}] o.s.w.s.DispatcherServlet - GET "/v1/things/{big}", parameters={}
{iso} WARN [HikariPool-1 housekeeper] c.z.h.pool.HikariPool - Thread starvation or clock leap detected (housekeeper delta={ms}ms).
{iso} ERROR [pool-{n}-thread-{n}] c.e.jobs.Runner - job {uuid} failed after {n} attempts
java.lang.IllegalStateException: Expected state RUNNING but was STOPPED at com.example.jobs.Runner.run(Runner.java:{n})
{sys} web kernel: [{dec}] eth0: link becomes ready
{sys} web kernel: [{dec}] CPU{n}: Package temperature above threshold, cpu clock throttled (total events = {big})
{sys} web kernel: [{dec}] Out of memory: Killed process {pid} (java) total-vm:{big}kB, anon-rss:{big}kB, file-rss:0kB
{sys} web kernel: [{dec}] usb 1-{n}: new high-speed USB device number {n} using xhci_hcd
{sys} web systemd[1]: Started Session {n} of user deploy.
{sys} web systemd[1]: nginx.service: Main process exited, code=exited, status={n}/FAILURE
{sys} web systemd[1]: Starting Daily apt download activities...
{sys} web systemd-logind[{pid}]: New session {n} of user deploy.
{sys} web CRON[{pid}]: (root) CMD (run-parts --report /etc/cron.hourly)
{sys} web CRON[{pid}]: pam_unix(cron:session): session opened for user root by (uid=0)
{sys} web sudo: deploy : TTY=pts/{n} ; PWD=/home/deploy ; USER=root ; COMMAND=/usr/bin/apt-get update
{sys} web sshd[{pid}]: Received signal 15; terminating.
{sys} web sshd[{pid}]: Accepted key RSA SHA256:{b64} found at /home/deploy/.ssh/authorized_keys:{n}
{sys} web dhclient[{pid}]: bound; renewal in {big} seconds.
{sys} web ntpd[{pid}]: kernel reports TIME_ERROR: 0x{hex8}: Clock Unsynchronized
{sys} web smartd[{pid}]: Device: /dev/sda [SAT], SMART Usage Attribute: 194 Temperature_Celsius changed from {n} to {n}
{sys} web rsyslogd: action 'action-{n}-builtin:omfwd' resumed (module 'builtin:omfwd') [v8.2112.0 try https://example.org/e/{big}]
{sys} mail postfix/cleanup[{pid}]: {hex8}: message-id=<{hex32}>
{sys} mail postfix/qmgr[{pid}]: {hex8}: removed
{sys} mail dovecot: imap(worker)<{pid}><{b64}>: Logged out in={n} out={big} deleted=0 expunged=0
{sys} db mysqld[{pid}]: {iso} {n} [Note] InnoDB: Buffer pool(s) load completed at {big}
{sys} db mysqld[{pid}]: [Warning] Aborted connection {big} to db: 'shop' (Got timeout reading communication packets)
{iso} UTC [{pid}] LOG: checkpoint complete: wrote {big} buffers ({dec}%); 0 WAL file(s) added, {n} removed; write={dec} s
{iso} UTC [{pid}] LOG: automatic vacuum of table "shop.public.orders": index scans: {n} pages: 0 removed, {big} remain
{iso} UTC [{pid}] ERROR: duplicate key value violates unique constraint "orders_pkey" at character {n}
{iso} UTC [{pid}] LOG: duration: {dec} ms statement: SELECT count(*) FROM orders WHERE state = $1 LIMIT {n}
{pid}:M {day} * {n} changes in {n} seconds. Saving...
{pid}:C {day} * DB saved on disk, {big} keys, RDB size {big} bytes
{pid}:M {day} # WARNING overcommit_memory is set to 0! Background save may fail under low memory condition.
{iso} I NETWORK [listener] connection accepted #{big} ({n} connections now open)
{iso} I COMMAND [conn{big}] command shop.orders find planSummary: IXSCAN keysExamined:{n} docsExamined:{n} nreturned:{n} reslen:{big} {ms}ms
[{iso}][INFO ][o.e.c.m.MetadataMappingService] [node-{n}] [logs-2026.11.24/{b64}] update_mapping [_doc]
[{iso}][WARN ][o.e.m.j.JvmGcMonitorService] [node-{n}] [gc][{big}] overhead, spent [{ms}ms] collecting in the last [{dec}s]
[{iso}] INFO [Partition orders-{n} broker={n}] Log loaded for partition orders-{n} with initial high watermark {big} (kafka.cluster.Partition)
[{iso}] INFO [GroupCoordinator {n}]: Preparing to rebalance group workers in state PreparingRebalance with old generation {n}
[{iso}] WARN [Producer clientId=producer-{n}] Got error produce response with correlation id {big} on topic-partition orders-{n}, retrying ({n} attempts left)
{iso} [info] <0.{pid}.0> closing AMQP connection after {ms} ms, {big} messages
{iso} [warning] <0.{pid}.0> memory resource limit alarm set on node rabbit@mq-{n}
2026/11/24 10:20:30 [notice] {pid}#{pid}: signal process started
2026/11/24 10:20:30 [warn] {pid}#{pid}: *{big} an upstream response is buffered to a temporary file /var/cache/nginx/proxy_temp/{n}/{big}
2026/11/24 10:20:30 [crit] {pid}#{pid}: *{big} SSL_do_handshake() failed (SSL: error:{hex8}:SSL routines::bad key share)
[{day}] [mpm_event:notice] [pid {pid}:tid {big}] AH00489: Apache/2.4.57 (Unix) configured -- resuming normal operations
[{day}] [core:error] [pid {pid}] (13)Permission denied: AH00035: access to /{path} denied because search permissions are missing
[{day}] [notice] jk2_init() Found child {pid} in scoreboard slot {n}
haproxy[{pid}]: Server app/app{n} is DOWN, reason: Layer4 timeout, check duration: {ms}ms. {n} active and 0 backup servers left.
level=info ts={iso} caller=head.go:{n} component=tsdb msg="Head GC completed" duration={dec}ms
level=warn ts={iso} caller=scrape.go:{n} component="scrape manager" msg="Error on ingesting samples" num_dropped={big}
t={iso} level=info msg="Request Completed" method=GET path=/api/live/ws status={n} duration={dec}ms size={big}
time="{iso}" level=info msg="shim disconnected" id={hex32}{hex32}
time="{iso}" level=warning msg="cleaning up after shim disconnected" namespace=k8s.io
I1124 10:20:30.{big} {pid} reconciler.go:{n}] operationExecutor.VerifyControllerAttachedVolume started for volume "data" (UniqueName: "{uuid}-data")
I1124 10:20:30.{big} {pid} replica_set.go:{n}] "Finished syncing" kind="ReplicaSet" key="shop/web-{hex8}" duration="{dec}ms"
W1124 10:20:30.{big} {pid} reflector.go:{n}] watch of *v1.Pod ended with: too old resource version: {big} ({big})
E1124 10:20:30.{big} {pid} pod_workers.go:{n}] "Error syncing pod" err="CrashLoopBackOff: back-off 5m0s" podUID="{uuid}"
{"level":"info","ts":{epoch}.{n},"caller":"raft/raft.go:{n}","msg":"{hex8} became follower at term {n}"}
{"level":"warn","ts":"{iso}","msg":"apply request took too long","took":"{dec}ms","expected-duration":"100ms","response":"size:{n}"}
{"time":"{iso}","level":"INFO","msg":"cache refreshed","entries":{big},"took_ms":{ms}}
{"severity":"DEBUG","trace":"{hex32}","spanId":"{hex8}","message":"sampled {n} of {big} spans"}
{"@timestamp":"{iso}","log.level":"info","message":"index {path} rolled over after {big} docs","ecs.version":"1.6.0"}
{"connections":{"accepted":{big},"dropped":0,"active":{n},"idle":{n}},"bytes":{big},"responses":{big},"load_timestamp":{epoch}123}
081110 220637 {n} INFO dfs.DataNode$PacketResponder: PacketResponder {n} for block blk_{big}{big} terminating
081110 220637 {n} INFO dfs.FSNamesystem: BLOCK* ask to delete blk_-{big}{big} blk_{big}{big} size {big}
{iso} INFO org.apache.spark.executor.Executor: Finished task {dec} in stage {n}.0 (TID {big}). {big} bytes result sent to driver
{iso} INFO storage.BlockManager: Found block rdd_{n}_{n} locally
{iso} INFO [main] org.apache.hadoop.mapreduce.v2.app.MRAppMaster: Executing with tokens: ApplicationId {epoch}123_{n}
{iso} - INFO [ProcessThread(sid:{n} cport:-1)::PrepRequestProcessor@{n}] - Got user-level KeeperException type:create cxid:0x{hex8} zxid:0x{hex8}
nova.compute.manager [req-{uuid} {hex32} - - -] [instance: {uuid}] VM Started (Lifecycle Event)
cinder.scheduler.filters [req-{uuid}] Filtering removed all hosts for the request with volume ID '{uuid}'
20171223-22:15:29:{n}|Step_LSC|{big}|onStandStepChanged {n}
20171223-22:15:29:{n}|HiH_DataStatManager|{big}|totalCalories={n}.{n} steps={big}
03-17 16:13:38.{n} {pid} {pid} D PowerManagerService: acquire lock=0x{hex8}, flags=0x1, tag="View Lock", name=com.android.systemui, ws=null, uid={pid}, pid={pid}
03-17 16:13:38.{n} {pid} {pid} V WindowManager: Skipping AppWindowToken{{hex8} token=Token{{hex8} ActivityRecord{{hex8} u0 com.example.app/.Main t{n}}}} -- going to hide
Jul 1 09:00:55 mac kernel[0]: IOThunderboltSwitch<0>(0x0)::listenerCallback - Thunderbolt HPD packet for route = 0x0 port = {n} unplug = 0
Jul 1 09:00:55 mac com.apple.cts[{pid}]: com.apple.EscrowSecurityAlert.daily: scheduler_evaluate_activity told me to run this job; delta {n}
2026-11-24 10:20:30, Info CBS Loaded Servicing Stack v6.1.7601.{pid} with Core: C:\\Windows\\winsxs\\amd64_microsoft-windows-servicingstack_{hex32}
2026-11-24 10:20:30, Info CSI {hex8}@2026/11/24:10:20:30.{n} WcpInitialize (wcp.dll version 0.0.0.6) called (stack @0x7fe{hex8})
- {epoch} 2026.11.24 R02-M1-N0-C:J12-U11 2026-11-24-10.20.30.{big} RAS KERNEL INFO instruction cache parity error corrected
- {epoch} 2026.11.24 R24-M0-N{n} APP FATAL ciod: Error loading /{path}: invalid or missing program image, No such file or directory
[10.30 10:20:30] chrome.exe - proxy.example.org:{port} close, {big} bytes sent, {big} bytes received, lifetime {n}:{n}
[{day}] VERBOSE[{pid}][C-{hex8}] app_queue.c: Queue 'support' has {n} waiting, holdtime {n}s
[{day}] NOTICE[{pid}]: chan_sip.c:{n} sip_poke_noanswer: Peer 'desk-{n}' is now UNREACHABLE! Last qualify: {ms}
[{day}] DEBUG[{pid}]: res_rtp_asterisk.c:{n} ast_rtp_write: Ooh, format changed from none to ulaw
-- Started music on hold, class 'default', on channel 'PJSIP/desk-{hex8}'
2026-11-24 10:20:30.{big} {dec}% [DEBUG] switch_core_state_machine.c:{n} (sofia/internal/desk) State EXCHANGE_MEDIA going to sleep
2026-11-24 10:20:30.{big} {dec}% [INFO] switch_core_sqldb.c:{n} Processed {n} statements in {ms}ms
kamailio[{pid}]: INFO: {n} {n} OPTIONS {path}: core [core/tcp_main.c:{n}]: connection timed out after {n} ticks
opensips[{pid}]: INFO:usrloc:ul_init_locks: locks array size {n}
freeradius[{pid}]: Ready to process requests
named[{pid}]: zone example.org/IN: sending notifies (serial 20261124{n})
named[{pid}]: managed-keys-zone: Key {pid} for zone . is now trusted (acceptance timer complete)
openvpn[{pid}]: VERIFY OK: depth={n}, CN=Example CA
openvpn[{pid}]: Data Channel: cipher 'AES-256-GCM', peer-id: {n}
charon: {n}[IKE] sending keep alive
%LINEPROTO-5-UPDOWN: Line protocol on Interface GigabitEthernet0/{n}, changed state to up
%SYS-5-CONFIG_I: Configured from console by admin on vty0
<{n}>1 {iso} fw1 rpd {pid} - - bgp_recv: read timed out after {n} seconds, hold timer {n}
type=SYSCALL msg=audit({epoch}.{n}:{big}): arch=c000003e syscall={n} success=yes exit={n} a0={hex8} items={n} ppid={pid} pid={pid} comm="cron"
type=AVC msg=audit({epoch}.{n}:{big}): avc: denied { read } for pid={pid} comm="httpd" name="{path}" dev="dm-0" ino={big}
CEF:0|Example|Guard|1.0|{n}|File scanned|{n}|fname={path} fsize={big} rt={epoch}123 cnt={n}
git: remote: Resolving deltas: 100% ({n}/{n}), completed with {n} local objects.
npm http fetch GET 200 https://registry.example.org/@scope%2fpkg {ms}ms (cache hit)
npm WARN deprecated inflight@1.0.{n}: this module is not supported
webpack 5.{n}.0 compiled with {n} warnings in {ms} ms
✓ {path} ({n} tests) {ms}ms
PASS {path} in {dec}s: {n} passed, {n} skipped, {big} assertions
go: downloading golang.org/x/net v0.{n}.0
panic: runtime error: index out of range [{n}] with length {n} goroutine {pid} [running]:
thread 'tokio-runtime-worker' panicked at src/{path}.rs:{n}:{n}: called Option::unwrap() on a None value
Traceback (most recent call last): File "/{path}.py", line {n}, in run: KeyError: 'state'
[{iso}: INFO/MainProcess] Task shop.tasks.refresh[{uuid}] succeeded in {dec}s: None
[{iso}: WARNING/ForkPoolWorker-{n}] Retry in {n}s: Timeout()
I, [{iso} #{pid}] INFO -- : [{uuid}] Completed 200 OK in {ms}ms (Views: {dec}ms | ActiveRecord: {dec}ms | Allocations: {big})
D, [{iso} #{pid}] DEBUG -- : Order Load ({dec}ms) SELECT "orders".* FROM "orders" WHERE "orders"."id" = $1 LIMIT $2 [["id", {big}], ["LIMIT", 1]]
PHP Warning: Undefined array key "state" in /{path}.php on line {n}
[php-fpm:{pid}] pool www: server reached pm.max_children setting ({n}), consider raising it
gunicorn: [{pid}] [INFO] Booting worker with pid: {pid}
uwsgi: [pid: {pid}|app: 0|req: {n}/{n}] generated {big} bytes in {ms} msecs (HTTP/1.1 200) {n} headers in {n} bytes
pm2: App [web:{n}] exited with code [{n}] via signal [SIGINT]
dotnet: info: Microsoft.Hosting.Lifetime[14] Now listening on: http://localhost:{port}
dotnet: warn: Microsoft.EntityFrameworkCore.Query[{pid}] The query uses a row limiting operator without an 'OrderBy' operator.
terraform: aws_instance.web[{n}]: Creation complete after {n}s [id=i-{hex8}{hex8}]
ansible: ok: [web-{n}] => (item={path}) changed=false rc={n} delta=0:00:00.{big}
jenkins: Finished: SUCCESS, build #{n}, took {n} min {n} sec
argocd: time="{iso}" level=info msg="Comparing app state (cluster: in-cluster, namespace: shop)" application=web revision={hex32}{hex8}
vault: [INFO] expiration: revoked lease: lease_id=auth/approle/login/h{hex32}
consul: agent: Synced check: check=service:web-{n}
nomad: client.driver_mgr.docker: created container: container_id={hex32}{hex32}
ceph: cluster [DBG] pgmap v{big}: {n} pgs: {n} active+clean; {n} GiB data, {n} GiB used; {dec} MiB/s rd, {n} op/s
zfs: pool 'tank' scrub repaired 0B in {n} days {n}:{n} with 0 errors
minio: API: PutPart(bucket=logs, object={path}) took {dec}s, {big} bytes
celery beat: Scheduler: Sending due task cleanup (shop.tasks.cleanup), last run {epoch}
snmpd[{pid}]: Connection from UDP: closed after {n} packets
keepalived[{pid}]: VRRP_Instance(VI_{n}) Entering BACKUP STATE
corosync[{pid}]: [TOTEM ] A new membership (1.{n}) was formed. Members joined: {n}
pacemaker-controld[{pid}]: notice: State transition S_IDLE -> S_POLICY_ENGINE
libvirtd[{pid}]: internal error: connection closed due to keepalive timeout
qemu-system-x86_64: warning: host doesn't support requested feature: CPUID.{big}H
envoy: [{iso}][{pid}][info][upstream] [source/common/upstream/cluster_manager_impl.cc:{n}] cm init: all clusters initialized
istiod: {iso} info ads Push debounce stable[{n}] {n} for config: {ms}ms since last change
traefik: time="{iso}" level=debug msg="Filtering disabled container" container={hex32}
fluentd: [info]: #0 following tail of /{path} seq={big}
logstash: [{iso}][INFO ][logstash.outputs.file] Opening file {:path=>"/{path}"}
airflow: [{iso}] {taskinstance.py:{n}} INFO - Marking task as SUCCESS. dag_id=daily, run_id=scheduled__{n}
dbt: {n} of {n} OK created sql table model shop.orders [SELECT {big} in {dec}s]
clickhouse: <Debug> executeQuery: Read {big} rows, {dec} MiB in {dec} sec., {big} rows/sec., {dec} MiB/sec.
cassandra: INFO [CompactionExecutor:{n}] Compacted ({uuid}) {n} sstables to level={n}. {dec}MiB to {dec}MiB
influxd: lvl=info msg="Cache snapshot (end)" log_id={b64} op_elapsed={ms}ms
metrics: requests_total={big} errors_total={n} p50={dec} p95={dec} p99={dec} inflight={n}
gc: pause {dec}ms heap {n}M->{n}M ({n}M) young={n} old={n} promoted={big}
lat: avg={dec} min={dec} max={dec} n={big} window={n}s
retrying in {ms} ms (attempt {n} of {n}), circuit half-open, failures={n}
worker {n} of {n} idle, queue depth {n}, oldest {n}s, processed {big}
feature flag checkout-v{n} evaluated to false for {n} % of requests
cache: hit ratio {dec}, evictions {big}, size {n} MiB of {n} MiB
Deployed release 2026.11.{n} to production in {n} s, {n} replicas are ready and old ones are draining
Certificate for the internal gateway expires in {n} days, renewal was requested and is waiting for approval
`;

/** Somebody is: a number, an address, a mailbox, a secret. */
export const telling = `
missed call from {tel} to queue support after {n} seconds, caller hung up before an answer
[{day}] VERBOSE[{pid}][C-{hex8}] pbx.c: Executing [{digits}@from-trunk:{n}] Dial("PJSIP/carrier-{hex8}", "PJSIP/desk,{n}") in new stack
[{day}] NOTICE[{pid}]: chan_sip.c:{n} handle_request_register: Registration from '<sip:{digits}@example.net>' failed for '{ip}:{port}' - Wrong password
[{day}] SECURITY[{pid}] res_security_log.c: SecurityEvent="InvalidPassword",Severity="Error",AccountID="desk",RemoteAddress="IPV4/UDP/{ip}/{port}"
Event: Newchannel Channel: PJSIP/carrier-{hex8} CallerIDNum: {digits} CallerIDName: <unknown>
2026-11-24 10:20:30.{big} {dec}% [NOTICE] switch_channel.c:{n} New Channel sofia/external/{digits}@{ip} [{uuid}]
kamailio[{pid}]: INFO: INVITE from <sip:{tel}@example.net> src={ip}:{port} cid={hex32}
ACC: transaction answered: timestamp={epoch};method=INVITE;code=200;reason=OK;src_user={digits};src_ip={ip}
Contact: <sip:{digits}@{ip}:{port};transport=tcp>;expires={n}
SMS to {tel} queued as {uuid}, {n} segments
msisdn={digits} apn=internet cell={n} bytes={big}
call me back on {tel} after {n} please
{sys} web sshd[{pid}]: Failed password for invalid user admin from {ip} port {port} ssh2
{sys} web sshd[{pid}]: Received disconnect from {ip} port {port}:11: disconnected by user
{sys} web sshd[{pid}]: Connection closed by {ip} port {port} [preauth]
{sys} web kernel: IN=eth0 OUT= SRC={ip} DST={ip} LEN={n} TTL={n} PROTO=TCP SPT={port} DPT={n} SYN
{sys} mail postfix/smtpd[{pid}]: connect from unknown[{ip}]
{sys} mail postfix/qmgr[{pid}]: {hex8}: from=<{mail}>, size={big}, nrcpt=1 (queue active)
{sys} mail dovecot: imap-login: Login: user=<{mail}>, method=PLAIN, rip={ip}, lip={ip}, mpid={pid}, TLS
{ip} - - [24/Nov/2026:10:20:30 +0000] "GET /{path} HTTP/1.1" 200 {big} "-" "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36"
2026-11-24 10:20:30 {ip} GET /{path} - 80 - {ip} Mozilla/5.0+(X11) - 200 0 0 {n} {n} {n}
2026/11/24 10:20:30 [error] {pid}#{pid}: *{big} connect() failed (111: Connection refused) while connecting to upstream, client: {ip}, server: _, request: "GET / HTTP/1.1"
[{day}] [error] [client {ip}] File does not exist: /var/www/{path}
081110 220637 {n} INFO dfs.DataNode$DataXceiver: Receiving block blk_{big}{big} src: /{ip}:{port} dest: /{ip}:50010
081110 220637 {n} INFO dfs.FSNamesystem: BLOCK* NameSystem.addStoredBlock: blockMap updated: {ip}:50010 is added to blk_{big}{big} size {big}
{iso} UTC [{pid}] FATAL: no pg_hba.conf entry for host "{ip}", user "app", database "shop"
{iso} I NETWORK [conn{big}] received client metadata from {ip}:{port} conn{big}
{iso} - INFO [NIOServerCxn.Factory:0.0.0.0/0.0.0.0:2181] - Accepted socket connection from /{ip}:{port}
haproxy[{pid}]: {ip}:{port} [24/Nov/2026:10:20:30.{n}] fe app/app{n} {n}/0/{n}/{n}/{n} 200 {n} - - ---- 1/1/0/0/0 0/0 "GET /{path} HTTP/1.1"
named[{pid}]: client @0x{hex8} {ip}#{port} (example.org): query: example.org IN A +E(0)K
openvpn[{pid}]: {ip}:{port} TLS: Initial packet from [AF_INET]{ip}:{port}
DHCPACK on {ip} to 02:16:3e:00:00:01 via eth0
%ASA-6-302013: Built inbound TCP connection {big} for outside:{ip}/{port} to inside:{ip}/443
{iso} WARN reverse mapping checking getaddrinfo for host [{ip6}] failed
User {mail} signed in with a new device, sending a notification to the address on record now
{"level":"warn","msg":"rate limited","remote":"{ip}","count":{n}}
login failed: user={mail} reason=mfa attempt={n}
DB_PASSWORD=s3cr3t{hex8} is set in the environment of worker {n}
GET /reset?token={hex32}&lang=en 302 {ms}ms
Authorization: Bearer {hex32} was rejected by upstream {n}
`;
