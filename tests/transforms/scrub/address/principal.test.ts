import { describeMarked } from '../marked.js';

describeMarked({
  'services of Kerberos': [
    'NEEDED_PREAUTH: ⟦alice@EXAMPLE.ORG⟧ for krbtgt/EXAMPLE.ORG@EXAMPLE.ORG, Additional pre-authentication required',
    'host/db1.example.org@EXAMPLE.ORG HTTP/web.example.org@EXAMPLE.ORG ldap/dc1.example.org@example.org kadmin/changepw@EXAMPLE.ORG',
    'spn=MSSQLSvc/db1.example.org@EXAMPLE.ORG, "cifs/files@EXAMPLE.ORG"',
  ],
  'people, and addresses behind a slash': [
    '⟦alice/admin@EXAMPLE.ORG⟧ for krbtgt/EXAMPLE.ORG@EXAMPLE.ORG',
    'ldap/⟦alice@example.org⟧, x/host/⟦alice@EXAMPLE.ORG⟧, carbon/⟦alice@EXAMPLE.ORG⟧, https://host/⟦alice@EXAMPLE.ORG⟧',
  ],
});
