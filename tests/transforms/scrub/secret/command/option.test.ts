import { describeMarked } from '../../marked.js';

describeMarked({
  'in a list of arguments': [
    'argv: ["--user","alice78","--password","⟦2WV5R6Na2!82⟧","--retries","3"]',
    "['mysql', '--password', '⟦tigerX⟧', '-h', 'db']",
    String.raw`cmd=[\"--token\",\"⟦tigerX9911aa⟧\"]`,
    '["--password","--user"], add_argument("--password", "password"), option("--password", "the password to use"), ("--token", "-t")',
  ],
  'what is named, and no secret': [
    '# npm approve-scripts --no-allow-scripts-pin canvas',
    'aws secretsmanager rotate-secret --secret-id prod/db, vault write --secret-id ⟦f92cd915-b13f-42be-a3c0-db75c535875a⟧',
    'unlock --pin ⟦4711⟧',
  ],
  'the port of a program that another one starts': [
    "sshpass -p '⟦hunter22⟧' ssh alice@⟦192.0.2.7⟧ -p 63347",
    'sshpass -p ⟦hunter22⟧ ssh -p63347 alice@⟦192.0.2.7⟧; sshpass -e /usr/bin/scp -p 2222 a b',
    'sshpass -p ⟦63347⟧ ssh alice@⟦192.0.2.7⟧',
  ],
  'how it is proven who one is, and not by what': [
    'swaks --auth PLAIN --auth-user alice --auth-password ⟦copper4711⟧ -tlsc --auth LOGIN',
    'x --auth cram-md5, y --auth ⟦copper4711⟧',
  ],
  'options by parts of their name, and commands in a code of a ticket': [
    'ttn-lw-cli end-devices set app1 dev1 --root-keys.app-key.key ⟦556104E0C76C1607579EE0422921BE8E⟧ --frequency-plan-id EU_863_870',
    'helm install x --set-string --auth.password ⟦copper4711⟧',
    '{code}curl -u ⟦alice47:Copper471⟧ https://example.org/rest{code} returns 403',
    'run `curl -u ⟦alice:Copper471⟧ https://example.org`',
    'curl -u ⟦alice47:4711ab⟧ https://example.org',
    'docker run -u 1000:1000 -p 8080:80 example/app',
    '--frequency-plan.key EU_863_870',
    '--cache.key build-4711a',
    'curl -s https://example.org:8080/a',
  ],
});
