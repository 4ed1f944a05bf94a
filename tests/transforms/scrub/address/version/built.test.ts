import { describeMarked } from '../../marked.js';

describeMarked({
  'tags of images': [
    'Successfully pulled image "registry/worker:16.2.152.139" in 17.153s.',
    'Container image "worker:1.19.43.156" already present on machine',
    'Successfully tagged web:2.6.17.4',
    'docker pull registry.example.com/web:2.6.17.4',
    'docker run -d --name db registry/db:2.6.17.4',
  ],
  'images by the host of their registry': [
    'docker run -d --name web -e TZ=UTC --restart always registry.example.org/voice/web:2.6.17.4',
    'registry.example.org:5000/web:2.6.17.4 is ready, ghcr.example.org/a/b/web:v2.6.17.4\nlocalhost:5000/web:2.6.17.4, done',
    'registry.example.org/voice/proxy:⟦2.6.17.4⟧, registry.example.org/web:⟦10.0.0.5⟧, registry.example.org/web:⟦85.246.83.41⟧',
    'see https://example.org/web:⟦2.6.17.4⟧ now, voice/web:⟦2.6.17.4⟧ up, registry.example.org/web:⟦2.6.17.4⟧:80',
  ],
  'of what is called in capitals, and in a directory of releases': [
    'Repo id(APP-UTILS-1.1.0.21), http://public.example.com/APP-UTILS-1.1.0.21/repos/x, http://public.example.com/app/2.x/updates/2.5.0.0/)',
    'Base URL(http://public.example.com/app/2.x/updates/2.5.0.0), at /releases/v2.5.0.1',
    'DC-SERVER-⟦1.1.0.21⟧, APP-UTILS-⟦10.1.0.21⟧, APP-UTILS-⟦85.1.0.21⟧, http://public.example.com/hosts/⟦2.5.0.1⟧/x, /updates/⟦85.5.0.1⟧',
  ],
  'of the file that a row is of': [
    'morered-1.20.1-4.0.0.4.jar   |More Red    |morered   |4.0.0.4             |DONE',
    'morered-1.20.1-4.0.0.5.jar   |More Red    |morered   |⟦4.0.0.4⟧             |DONE',
  ],
  'what a program is raised from': [
    'chore(deps): bump lib from 10.5.2.290 to 4.6.2.175',
    'moved from ⟦10.5.2.29⟧ to ⟦4.6.2.175⟧',
  ],
  'what dpkg does': [
    'Unpacking linux-image-6.1.0-4-amd64 (6.1.101-1) over (6.1.92.6-1) ...',
    'Unpacking libweb3:amd64 (5.1.2.9-1) over (5.1.2.8-1+b2) ...\nSetting up libweb3:amd64 (5.1.2.9-1) ...\nRemoving libweb3 (5.1.2.9~rc1) ...',
    'Entpacken von libweb3 (5.1.2.9-1) über (5.1.2.8-1) ..., Dépaquetage de libweb3 (5.1.2.9-1) sur (5.1.2.8-1) ...',
    'Setting up tunnel (⟦5.1.2.9⟧), Removing node-3 (⟦5.1.2.9⟧) from the pool, Unpacking libweb3 (⟦10.1.2.9⟧) ...',
    'over (⟦5.1.2.9⟧) ..., handed over (⟦5.1.2.9⟧)',
  ],
  'what a release, a firmware, a program that reads is said to be': [
    'dead since the 9.4.2.0 firmware; call back, with the new 9.4.2.0 release, running 9.4.2.0 software, seit der 9.4.2.0 Firmware',
    "What's new in 20.0.3.220: parking, Neu in 20.0.3.220: Parken, Nouveautés de la 20.0.3.220 : parcage",
    'Release notes for 20.0.3.220, Changelog 20.0.3.220:, Fixed in 20.0.3.220 and later, corrigé dans la 20.0.3.220, behoben in 20.0.3.220.',
    'Legitimation Video-Ident 4.2.0.5 bestanden, Verificación OCR 2.7.1.3 correcta, TTS v2.7.1.3 started',
    'on ⟦9.4.2.0⟧ firmware was found, the ⟦9.4.2.0⟧ release server, the ⟦10.4.2.0⟧ firmware, the ⟦85.4.2.0⟧ firmware',
    'What is new on ⟦20.0.3.220⟧, fixed in ⟦20.0.3.220⟧:443, fixed in ⟦20.0.3.220⟧ network, changes in ⟦192.0.2.7⟧',
    'OCR ⟦2.70.1.3⟧ down, OCR ⟦2.7.1.3⟧:80, Ident ⟦85.2.0.5⟧, server ⟦2.7.1.3⟧ passed',
  ],
  'options of a build': [
    'mvn -B -Drevision=8.20.170.241 verify',
    './gradlew -Papp.version=8.20.170.241 build',
    'make-dist --release=8.20.170.241',
  ],
  'packages with their architecture': [
    'Upgrade: libc6:amd64 (2.35-0, 2.36-1), linux-image:amd64 (6.1.83.9, 6.1.98.5)',
    'Install: linux-image:arm64 (6.1.83.9, automatic)',
  ],
  'an update and an app that somebody tells of': [
    'since the update to client 6.11.179.138 my tunnel dies with error 743',
    'erreur 617 depuis la mise à jour 16.14.145.239. Merci',
    'seit dem Update auf Client 6.11.179.138 geht nichts mehr',
    'desde la actualización 6.11.179.138, no arranca',
    'ne synchronise plus. Appli 15.16.103.48, erreur 257',
  ],
  'addresses behind a colon, an equals sign, a parenthesis': [
    'host:⟦192.0.2.7⟧',
    'proxy:⟦198.51.100.7⟧',
    'host:⟦3.120.4.5⟧',
    'docker run proxy:⟦3.120.4.5⟧',
    'pulled image from registry:⟦3.120.4.5⟧',
    'java -Dhost=⟦3.120.4.5⟧ -jar app.jar',
    '--bind=⟦3.120.4.5⟧',
    'web-1 (⟦3.120.4.5⟧, ⟦3.120.4.6⟧)',
    'docker pull registry/web:⟦10.0.0.5⟧',
  ],
  'addresses of clients and of what was updated': [
    'client ⟦10.0.0.5⟧',
    'client ⟦3.120.4.5⟧ connected',
    'after the update to client ⟦3.120.4.5⟧ failed',
    'depuis la mise à jour ⟦3.120.4.5⟧ est en panne',
    'depuis la mise à jour ⟦3.120.4.5⟧ perd ses routes',
    'since the update to client ⟦10.0.0.5⟧ my tunnel dies',
    'depuis la mise à jour ⟦85.246.83.41⟧ ne répond plus',
    'app ⟦3.120.4.5⟧, db ⟦3.120.4.6⟧',
    'Servidores: web ⟦3.120.4.5⟧, aplicación ⟦3.120.4.6⟧',
  ],
});

describeMarked({
  'packages of Windows, by what signs them': [
    'Appl: Package_for_KB5000001~31bf3856ad364e35~amd64~~10.0.1.3, state: Absent, Example~31bf3856ad364e35~wow64~en-US~10.0.1.3',
    'x~amd64~~⟦10.0.1.3⟧, ~⟦10.0.1.3⟧',
  ],
  'artifacts in a repository': [
    'GET /maven2/org/example/web-lib/2.9.10.5/web-lib-2.9.10.5.pom HTTP/1.1',
    'C:\\m2\\core\\2.3.0.1\\core.jar;/opt/lib/core/2.3.0.1/other.jar',
    '/var/log/hosts/⟦12.0.0.4⟧/messages.log, /deploy/edge/⟦203.0.113.9⟧/app.jar, /web-lib/⟦203.0.113.9⟧/web-lib-203.0.113.9.jar',
  ],
  'systems before their version': [
    'Example version 2.15 for Linux-6.8.4.4/x86_64/glibc-2.35, on FreeBSD-13.2.0.1 now',
    'linux-⟦6.8.4.4⟧, host Linux-⟦192.0.2.7⟧, dsl-⟦6.8.4.4⟧ up, MyLinux-⟦6.8.4.4⟧',
  ],
  'the tag of a line of Android': [
    '03-30 13:42:49.171  1305  1358 D LOWI-9.0.0.87: [LOWI-Scan] BSS found',
    'D client-⟦9.0.0.87⟧: x, D LOWI-⟦203.0.113.87⟧: x, LOWI-⟦9.0.0.87⟧: x',
  ],
  'modules in a list': [
    'loaded: Core.Module(2.1.0), Toolbox(1.0.0.1), Map(2.5.8150.26766), Race(1.0.0.4)',
    'from alpha(⟦192.0.2.1⟧), beta(⟦1.2.3.4⟧)',
  ],
  'what a module is, and what its file': [
    'Toolbox(av:2.0.2,fv:1.2.0.1), Core[mv:1.0.0.1]: x',
    'av:⟦192.0.2.7⟧, [ip:⟦1.2.0.1⟧]',
  ],
  'drivers by their day': [
    'Pingback=1|1|SWC\\VEN_0000&SID_0001|2026-05-14|1.0.0.171|0xff0000|0x180200a|',
    '|2026-05-14|⟦203.0.113.9⟧|0xff0000|, |2026-05-14|⟦1.0.0.171⟧|up|',
  ],
});
