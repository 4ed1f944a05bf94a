import { describeMarked } from '../../marked.js';

/** What connects or logs in, before its bracket, and whether it is told where. */
const functions: readonly (readonly [name: string, isToHost: boolean])[] = [
  ...[
    'DBI->connect',
    'DBI->connect_cached',
    'DriverManager.getConnection',
    'mysqli_connect',
    'mysql_pconnect',
    '$db->real_connect',
    'new mysqli',
    'MySQLdb.connect',
    'new PDO',
    'ibase_connect',
    'odbc_connect',
    'new Sequelize',
    'ldap_bind',
    'ftp_login',
    'ssh2_auth_password',
    'imap_open',
  ].map((name) => [name, true] as const),
  ...[
    'oci_connect',
    'cx_Oracle.connect',
    'oracledb.connect',
    'smtp.login',
    'imap.login',
    'new NetworkCredential',
    'new SqlCredential',
    'new UsernamePasswordCredentials',
    'new PasswordAuthentication',
    'HTTPBasicAuth',
    'request.setBasicAuth',
    'requests.get(url, auth=',
    'creds = ',
  ].map((name) => [name, false] as const),
];

const quoted = (quote: string, text: string): string => `${quote}${text}${quote}`;
const calls = functions.flatMap(([name, isToHost], i) =>
  ["'", '"'].flatMap((quote) =>
    [', ', ','].map((comma) => {
      const rest = [`${quoted(quote, 'alice')}`, quoted(quote, '⟦lemontree⟧')];
      const where = i % 2 === 0 ? quoted(quote, 'db1') : '$dsn';
      return `${name}(${[...(isToHost ? [where] : []), ...rest].join(comma)});`;
    }),
  ),
);

describeMarked({
  'behind a user, whatever connects': calls,
  'among more arguments': [
    "my $dbh = DBI->connect($dsn,'alice','⟦lemontree⟧',{ RaiseError => 1 }) or die;",
    "$c = mysqli_connect('db1', 'alice', '⟦lemontree⟧', 'shop', 3306);",
    'DriverManager.getConnection("jdbc:mysql://db1/shop", "alice", "⟦lemontree⟧")',
    'Credentials creds = new Credentials("⟦alice64⟧", "⟦lemon+8503⟧".toCharArray()); // of staging',
    'DriverManager.getConnection(\n  config.url(),\n  "alice",\n  "⟦lemontree⟧"\n)',
    'dataSource.getConnection("alice", "⟦lemontree⟧")',
    'new PDO($config["dsn"], "alice", "⟦lemon tree⟧", [PDO::ATTR_TIMEOUT => 5]);',
    'smtp.login("⟦alice@example.org⟧", "⟦lemontree⟧")',
    'smtp.login(user, "⟦lemontree⟧")',
    'new UsernamePasswordCredentials("alice", "⟦lemontree⟧".toCharArray())',
    "cx_Oracle.connect(b'alice', b'⟦lemontree⟧', 'db1/ORCL')",
    '{"source":"DriverManager.getConnection(url, \\"alice\\", \\"⟦lemontree⟧\\")"}',
  ],
  'and no other argument': [
    ...functions.map(([name]) => `${name}(host, user, password)`),
    "mysqli_connect('db1', 'alice', $password)",
    "mysqli_connect('db1', 'alice', '')",
    'DriverManager.getConnection("jdbc:mysql://db1/shop", properties)',
    'getConnection("primary", "readonly", options)',
    'new PDO("sqlite:shop.db", null, null, options)',
    'new PDO("mysql:host=db1", "%(user)s", "%(password)s")',
    'psycopg2.connect("dbname=shop", "utf8", "readonly")',
    'format("alice", "lemontree")',
    'log.info("connected", "alice", "lemontree")',
    'emit("connection", "alice", "lemontree")',
    'the connection (from "alice", "bob", "carol") was closed',
    'select concat("alice", "lemontree", "x")',
  ],
});
