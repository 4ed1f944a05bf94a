import { describeNames } from './named.js';

describeNames({
  'whom a certificate or a directory names is found': [
    'subject=C = GB, O = Example Ltd, CN = ‹Alice Example›, emailAddress = alice@example.org',
    '/C=GB/O=Example/CN=‹Alice Example›/emailAddress=alice@example.org',
    'SSL_CLIENT_S_DN=emailAddress=alice@example.org,CN=‹Alice Example›,OU=Staff,O=Example',
    'Subject: CN=‹Alice Example›, SERIALNUMBER=PNOGB-7, GN=‹Alice›, SN=‹Example›, C=GB',
    'Issued to: ‹Alice Example›',
    'BEGIN:VCARD\nVERSION:3.0\nFN:‹山本由美子›\nTEL;TYPE=HOME:x\nEND:VCARD',
    'member: CN=‹Alice Example›,OU=Staff,OU=Berlin,DC=corp,DC=example,DC=org',
    'distinguishedName=CN=‹Alice van den Berg›,CN=Users,DC=corp,DC=example',
    'filter="(cn=‹Alice Example›)" filter="(&(objectClass=user)(displayName=‹Bob Example›))"',
    'memberUid: ‹alice›',
    'uid: ‹alice›\ncn: ‹Alice Example›\nsn: ‹Example›\ngivenName: ‹Alice›',
    'issued to CN=‹Alice Example›,E=alice@example.org,O=Example',
    'DN: /DC=org/DC=example/OU=People/CN=‹Alice Example›',
  ],
  'and on cards and in histories': [
    'FN:‹Alice Example›\nORG:Northwind Traders\nTITLE:Senior Engineer',
    'FN;CHARSET=UTF-8:‹Alice Example›',
    'NICKNAME:‹Alice›\nFN:‹Alice Example›',
    'ATTENDEE;CN="‹Example, Alice›":mailto:alice@example.org',
    'ATTENDEE;CN=‹Alice Example›\n ;RSVP=TRUE:mailto:alice@example.org',
    '4b3bc57a (‹Alice Example›  2026-11-05 03:42:27 +0000 89) const a = 1;',
    '9c1aa0f - ‹Alice Example›, 3 days ago : fix build',
    '1e1625b - fix build (2 days ago) <‹Alice Example›>',
    '* a6a76fa 2026-08-02 | fix build [‹Alice Example›]',
    '‹Alice Example› (12):\n      Fix build',
    '   63\t‹Alice Example›\n    7\t‹Bob Example›',
    'PV1|1|I|W^7||||1234^‹Example›^‹Alice›^^^Dr',
    '(0010,0010) PN [‹Example›^‹Alice›] # 12, 1 PatientName',
    '<name><given>‹Alice›</given><family>‹Example›</family></name>',
  ],
  'and no host, group or authority': [
    'CN=Example Root CA, O=Example',
    'subject=C = GB, O = Example Ltd, CN = www.example.org, emailAddress = alice@example.org',
    'CN=Example Issuing CA, emailAddress=alice@example.org',
    'CN=Domain Users,CN=Users,DC=corp,DC=example',
    'CN=Web Readers,OU=Groups,DC=corp,DC=example',
    'CN=WS-7,OU=Computers,DC=corp,DC=example',
    'cn=config, cn=admin,dc=example,dc=org',
    'ATTENDEE;CUTYPE=ROOM;CN=Conference Room 7:mailto:room@example.org',
    'Release Notes (12):\n      Fix build',
    '1e1625b - Update Order Service, 3 days ago',
    '12\tBuild Server',
  ],
  'and who asks and answers in Japanese, Chinese and Korean': [
    '担当：‹田中太郎›',
    '担当者: ‹佐藤花子›（営業部）',
    '作成者：‹山本健一›　承認者：‹高橋美咲›',
    '氏名　‹斎藤由美›',
    '经办人：‹王小明›',
    '申请人:‹王小明› 审批人:‹陈建国›',
    '담당자: ‹김철수›',
    '‹박지민› 고객님',
    '‹이영희› 과장님',
    '‹김철수› 드림',
    '담당 ‹김철수›',
    '发件人 收货人：‹王小明›',
    '担当：営業部',
    '担当: 未定',
    '고객님 안녕하세요',
    '담당자: 영업부',
    '作成日時：2026年3月3日',
  ],
  'names in what says who logged in, and who paid': [
    '<saml:Attribute Name="displayName"><saml:AttributeValue>‹Bram Voorbeeld›</saml:AttributeValue></saml:Attribute>',
    '<saml:Attribute Name="department"><saml:AttributeValue>North Wing</saml:AttributeValue></saml:Attribute>',
    ':61:2407490511C110,50NTRFNONREF\n:86:166?00GUTSCHRIFT?20Rechnung 5075?32‹Tobias Beispiel›',
    ':86:166?00GUTSCHRIFT?20Rechnung 5075?32Beispiel GmbH?60x',
  ],
});

describeNames({
  'by what a directory calls somebody, at the end': [
    'dn: uid=‹aexample›,ou=people,dc=example,dc=org\ncn: ‹Alice Example›\nuid: ‹aexample›',
    'dn: cn=x,dc=example\nuid: 1000',
  ],
});

describeNames({
  'no words of a sentence before an address': [
    'ua: SIP register failed for <sip:alice@example.org>',
    'From: ‹Alice for› <sip:alice@example.org>, Caller-ID: ‹Alice at› <sip:alice@example.org>',
    'From: ‹Maria van› <sip:alice@example.org>, To: ‹john smith› <sip:alice@example.org>',
    'VOICE OUT +12025550123',
  ],
});
