import { describeMarked } from '../marked.js';

describeMarked({
  'tags of images': [
    'Successfully pulled image "registry/worker:16.2.152.139" in 17.153s.',
    'Container image "worker:1.19.43.156" already present on machine',
    'Successfully tagged web:2.6.17.4',
    'docker pull registry.example.com/web:2.6.17.4',
    'docker run -d --name db registry/db:2.6.17.4',
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
