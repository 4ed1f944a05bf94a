/**
 * @module
 * Accounts that are nobody's: those that systems come with, those of services, and words for any user.
 */
import { isNothing } from '../secret/value/placeholder.js';
import { isKnown } from './forename.js';

/** Of Debian's base-passwd, Red Hat's setup, images of clouds, Windows, and servers that have one of their own. */
const accounts = new Set(
  (
    'root toor daemon bin sys sync games man lp mail news uucp proxy www www-data backup list irc gnats nobody nogroup operator ' +
    'halt shutdown adm ftp sshd ntp chrony syslog messagebus dbus polkitd avahi rpc rpcuser tss uuidd landscape pollinate ' +
    'postfix postmaster dovecot dovenull exim opendkim amavis clamav mailman cyrus vmail named bind dnsmasq unbound squid ' +
    'mysql mariadb postgres postgresql mongodb redis memcached elasticsearch kafka zookeeper rabbitmq oracle hdfs hadoop yarn ' +
    'hive spark nginx apache apache2 httpd tomcat jetty haproxy varnish php node rails django git gitlab-runner jenkins runner ' +
    'nagios zabbix prometheus grafana munin collectd icinga asterisk freeswitch kamailio opensips ' +
    'ubuntu debian centos fedora rocky almalinux ec2-user azureuser opc core pi vagrant docker kubernetes ansible puppet chef ' +
    'localhost authenticated authenticator anon service_role sa init amd64 arm64 armhf armel i386 i686 x86_64 ppc64el s390x riscv64 noarch provider openbsd freebsd netbsd macos solaris windows network local virtual ' +
    'admin administrator superuser guest defaultuser0 defaultaccount wdagutilityaccount system service localsystem local_service ' +
    'networkservice network_service trustedinstaller public shared default all user users username login account test tester ' +
    'demo app application client server host anyone somebody someone everyone other others self me linuxbrew homebrew lost+found ' +
    'conta cuenta compte konto usuario usuário utente utilisateur benutzer gebruiker nutzer ' +
    'cron crond monitoring kiosk scanner healthcheck svc unsuccessful checking savings readonly read_only readwrite read_write reporting analytics reader readers writer writers developers replicator oauth2 oauth2accesstoken x-access-token x-token-auth x-oauth-basic gitlab-ci-token __token__ _json_key _json_key_base64 ' +
    'lightdm gdm gdm-greeter sddm lxdm debian-gdm gnome-initial-setup geoclue colord rtkit saned usbmux cups-pk-helper kernoops whoopsie ' +
    'hplip speech-dispatcher nm-openvpn nm-openconnect tcpdump sssd flatpak setroubleshoot abrt stapdev stapusr radiusd freerad clamd ldap slapd ' +
    'openldap munge statd nfsnobody dhcpd radvd qemu libvirt-qemu debian-snmp debian-tor proftpd vsftpd rabbitmq etcd influxdb preauth phone ' +
    'linux unconfined_u system_u user_u staff_u sysadm_u guest_u xguest_u nonroot anonymoususer appuser webapp www-run wwwrun http ftpuser support info sales noreply'
  ).split(' '),
);
/** Accounts of units, of macOS, of machines in a domain and of services by how they are called. */
const forms =
  /^(?:_.*|enable_\d{1,2}|.*\$\w.*|systemd-.*|.*\$|(?:svc|srv|sa|service)[-_.].*|.*[-_.](?:svc|service|bot|daemon|sa)|sshd_\d+|dwm-\d+|umfd-\d+|nt .*|(?:local|network) service|anonymous logon|all users|default user)$/;
/** `shop_ro`, `web-admins`: of roles; but `db_alice` and `alice-app` are somebody's. */
const roles =
  /^(?:.*[-_](?:roles?|ro|rw|readers?|writers?|readonly|readwrite|owners?|group|team|admins|users|role|app|api|jobs?|worker)|(?:app|web|role|grp|group|api|ci|cron|batch|etl|sys|team|db|svc)[-_].*)$/;
const isOfRole = (lower: string): boolean => roles.test(lower) && !lower.split(/[-_.\d]+/).some(isKnown);

/** `Account currently disabled`, `bad for performance`: how, and what for, in small letters; no given name ends so, nor as verbs of Turkish do. */
const worded =
  /^[a-z]{3,}(?:ntly|rily|usly|tely|dily|ctly|nally|usion|ation|ction|ption|rmance)$|^(?:simply|seen)$|^[a-zçğıöşü]{4,}m[ae]k$/;

/** @param name - as it is written */
export function isAccount(name: string): boolean {
  const lower = name.toLowerCase();
  // `root@pam`: with a realm.
  return (
    accounts.has(lower.replace(/@\w{1,16}$/, '')) ||
    forms.test(lower) ||
    isOfRole(lower) ||
    worded.test(name) ||
    isNothing(lower)
  );
}
