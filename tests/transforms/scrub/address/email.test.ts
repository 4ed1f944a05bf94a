import { describeMarked } from '../marked.js';

describeMarked({
  'a host of hexadecimal letters is no hash of an object': [
    '⟦alice@cafe.de⟧(alice), mail ⟦alice@face.example⟧(work), ⟦bob@decade.example⟧(x), Pool@7597d6e9.run()',
  ],
  'a field of Elasticsearch': ['bool.filter.1.range.@timestamp.gte, ⟦alice@timestamp.example.org⟧'],
  'a file of Android': ['/data/apex/active/com.example.permission@351310020.apex, ⟦alice@example.org⟧'],
  'an address that something goes on behind': [
    "email ['⟦alice@example.org⟧...' to '⟦bob@example.org⟧']",
    '"object_id":"⟦alice@example.org⟧_098f6bcd4621d373"',
    '⟦alice@example.org⟧_20261128 sent',
    'a@b..c a@example.o..rg user@module.run_test',
  ],
  'where a message comes back to, with whom it went to': [
    'from=⟦bounces+4711-99-alice=example.com@mail.example.org⟧ size=3',
    'from=⟦bounce-4711-alice=example.com@mail.example.org⟧',
    String.raw`from=⟦bounces+4711-alice\=example.com@mail.example.org⟧|proto=6`,
    'sender=⟦list+alice=example.com@mail.example.org⟧',
    'reply-to=⟦john.doe@example.org⟧ from=⟦alice.fr@example.org⟧',
  ],
  'written so that nobody follows it': [
    'phish from ⟦alice@example[.]org⟧ and ⟦bob@mail[.]example.org⟧, x@a[.]1, @import[.]css',
  ],
  'before an address in brackets': ['(HELO x) (⟦alice@example.org⟧@[⟦192.0.2.168⟧])'],
  'longer than people have them, or in Base64': [
    'from=<⟦AxYbw==_1101_sdQf==@in.example.net⟧> proto=ESMTP',
    'Message-Id: <⟦YcurSj60M2Yt8Ta24=@mail.example.org⟧>',
    'header.i=@example.org; fqdn=@example.org',
    `from=<⟦${'bounce-4711-'.repeat(8)}alice@example.org⟧>`,
  ],
  'a login on another machine': [
    '"CommandLine":"/usr/bin/ssh git@git.example.org git-receive-pack x"',
    "exec('/usr/bin/scp -i k deploy@web1.example.org x')",
    'see /usr/bin/ssh and mail ⟦alice@example.org⟧',
  ],
});

describeMarked({
  'an address of mail where she logs in': [
    'SSLVPN user [⟦alice@example.org⟧@radius] from ⟦192.0.2.4⟧',
    'User ⟦alice@corp.example.net⟧@⟦192.0.2.4⟧ logged in',
  ],
});
