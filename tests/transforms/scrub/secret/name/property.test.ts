import { describeMarked } from '../../marked.js';

describeMarked({
  'the name of a secret as the value of another': [
    '<input name="password" value="⟦lemontree⟧">',
    '{"name":"password","value":"⟦lemontree⟧"}',
    '<key>password</key><string>⟦lemontree⟧</string>',
    '<Name>Device.WiFi.KeyPassphrase</Name><Value>⟦lemontree7⟧</Value>',
    'variable "db_password" { type = string default = "⟦lemontree⟧" }',
  ],
  'a tag inside the one that names it': [
    '<setting name="password" serializeAs="String"><value>⟦hunter22⟧</value></setting>',
    '<property name="db.password">\n  <value>⟦lemontree⟧</value>\n</property>',
    '<property name="password"><value type="java.lang.String">⟦hunter22⟧</value></property>',
    '<setting name="color" serializeAs="String"><value>hunter22</value></setting>',
    '<property name="csrf.enabled"><value>true</value></property>',
  ],
  'an element that a comment names': [
    '<!-- Authenticate Password --><P34>⟦9n5vCvtbAv⟧</P34>',
    '<!-- SIP User ID --><P35>alice7</P35>\n<!-- Admin password --> <P2>⟦lemontree⟧</P2>',
    '<!-- SIP Server --><P47>sip.example.org</P47>',
    '<!-- the password stands elsewhere --><P47>sip.example.org</P47>',
    '<!-- password --><P34></P34>',
  ],
  'and what names none': [
    '{"name":"color","value":"lemontree"}',
    '<key>title</key><string>lemontree</string>',
  ],
});
