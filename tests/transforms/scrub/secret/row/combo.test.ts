import { describeMarked } from '../../marked.js';

describeMarked({
  'passwords behind an address of mail where a line begins': [
    '⟦alice@example.org⟧:⟦Falcon47#⟧ | DE | plan=premium',
    '⟦alice@example.org⟧:⟦marble.Orchid28⟧',
    '⟦alice@example.org⟧:⟦hunter2x⟧\n⟦bob@example.net⟧:⟦Ginger4711%⟧',
    '⟦alice@example.org⟧;⟦marbleQuartz26⟧;⟦192.0.2.139⟧;2026-02-14 03:31:30',
    '⟦alice@example.org⟧|⟦FuYnxcI8aRBi⟧|DE',
    '"⟦alice@example.org⟧";"⟦Pepper#898⟧"',
    '⟦alice@example.org⟧: see ticket 4711a below',
    '⟦alice@example.org⟧:8080',
    '⟦alice@example.org⟧;alice47;⟦192.0.2.139⟧',
    '⟦alice@example.org⟧;Example47;Berlin;10115',
    '⟦alice@example.org⟧|2026-02-14|active',
    'mail to ⟦alice@example.org⟧:INBOX47a was moved',
    'alice@host:backup/2026a',
  ],
});
