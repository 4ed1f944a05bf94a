import { describeMarked } from '../../marked.js';

describeMarked({
  'options of one letter in a list': [
    'args: ["-u","root","-p","⟦hunter22⟧"]',
    "['mysql', '-u', 'root', '-p⟦hunter22⟧']",
    '["docker","login","-u","alice","-p","⟦hunter22⟧"]',
    'argv=["ldapsearch","-D","cn=admin","-w","⟦hunter22⟧"]',
    'command: ["redis-cli", "-a", "⟦hunter22⟧"]',
    String.raw`cmd=[\"ipmitool\",\"-P\",\"⟦hunter22⟧\"]`,
    '["java", "-password",\n  "⟦hunter22⟧"]',
    '["sshpass","-p","⟦hunter22⟧","ssh","-p","2222"]',
  ],
  'an account and its password in a list': [
    '["curl", "-s", "--user", "⟦alice:hunter22⟧", "https://example.org"]',
    "['curl', '-u', '⟦alice:hunter22⟧']",
    'Cmd [curl -u ⟦alice:hunter22⟧ https://example.org]',
    String.raw`cmd=[\"curl\",\"-u\",\"⟦alice:hunter22⟧\"]`,
  ],
  'a list of words alone': [
    'args=[--password, ⟦hunter22⟧]',
    '[mysql, -u, root, -p, ⟦hunter22⟧]',
    '[mysql, -u, root, --password, ⟦hunter22⟧, db]',
  ],
  'what is no secret in one': [
    '["docker","run","-u","1000","-p","8080:80","nginx"]',
    '["-a", "all", "-b", "-c", "config.yml"]',
    'The options -a, -b, --password, and -c are optional',
    '[options: --user, --password, --token]',
    'parser.add_argument("-p", "--password", help="x")',
    'args: [--port, 8080, -p, 9090]',
  ],
});
