import { describeNames } from './named.js';

describeNames({
  'what systems say, and nobody': [
    'Logon Failure:     Reason: Account currently disabled     User Name: ‹carla›',
    'Logon Type:   7  New Logon:   Security ID:  S-1-5-21-1-2-3  Account Name: ‹carla›',
    "Contrôle du compte d’utilisateur :     'Mot de passe non nécessaire' - Désactivé",
    "<Security UserID='S-1-5-20'/>",
    'sshd[22074]: input_userauth_request: invalid user user [preauth]',
    'systemd[1]: Stopped Session c1 of user lightdm., Stopped Session 7 of user ‹carla›.',
    'PackageKit: uid 1000 obtained auth for org.freedesktop.packagekit.package-remove',
    'warning: lots of deferred mail, that is bad for performance',
    '[Galera] Server cluster1-0 connected to cluster at position 9; Output Virtual-1 connected',
    'Nom du compte :  WEB7-ABC$   Domaine du compte :  EXAMPLE',
    '#2: "road" esp.ESPSPIi@192.0.2.23 tun.0@192.0.2.23',
    '*accountID:<~*req.Account>; $USER = Read-Host "Enter controller", Add user=phone URI',
    'VIRTUAL USERS\\\\sshd_2800","User":"sshd_2800"',
  ],
  'objects, patterns, products, files, messages': [
    '    sharedUser=SharedUserSetting{cb92b86 android.uid.system/1000}',
    'session for user %{USERNAME:user.name}(?: by %{GREEDYDATA})?',
    'fullName=VMware vCenter Server 4.1.0 build-345043, fullName=‹Carla Example› 192.0.2.1',
    '"display_name": "GZIP:/var/log/apt/history.log.1.gz", display_name: "syslog.log"',
    'INVALID_USERNAME: "Invalid username. Allowed characters are 0-9 a-z"',
    'BuildLog_DisplayName=Build Log, DisplayName=‹Carla Example›',
    '+CMGR: "REC READ","+12025550123",,"07/04/05,18:02:28+08"',
    'Last login: Fri Dec  6 09:52:54 2024 from 192.0.2.1, Last login: ‹carla› from 192.0.2.1',
    '{"full-name": "Full Name", "TargetUser":"S-1-1-0"}',
    'fn parse(x: &str) -> Result<()> {',
  ],
  'what an address is to a server, and an office': [
    '(envelope-from <carla@example.org>); committer Example <noreply@example.org> 1582725848',
    'From: Mail Delivery System <MAILER-DAEMON@relay0.example.org>',
    'by Example Oy <info@example.com>, by ‹Carla Beispiel› <info@example.com>',
  ],
  'places, malware, titles': [
    'MP,Northern Mariana Islands,OC; 3333 Scott Blvd Santa Clara; Fanny Worm;x',
    '"Diego Garcia Island",+246, Casper French Espionage Malware',
    'Sr. Executive IT Recruiter,2 years, Sr. Software QA Analyst',
  ],
  'a family of one character, and words that end so': [
    '担当は‹森›様です、‹林›様、‹田中›さん',
    '王様、神様、奥様、仕様、同様、模様、多様、皆様、様子',
  ],
});
