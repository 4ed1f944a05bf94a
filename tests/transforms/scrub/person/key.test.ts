import { describeNames } from './named.js';

describeNames({
  'accounts behind keys that are called for them': [
    'logon=‹alice› logonName: ‹alice› upn="‹alice›" runAs=‹alice› nick=‹alice›',
    '{"agent_login":"‹alice›","userPrincipalName":"‹alice›","unique_name":"‹alice›","playerName":"‹alice7›"}',
    '{"nom_utilisateur":"‹alice›","nombreUsuario":"‹bob›","nome_utente":"‹carla›"}',
    'användarnamn: ‹alice›, brukernavn=‹alice›, käyttäjätunnus: ‹alice›, użytkownik: ‹alice›',
    '{"пользователь":"‹alice›","ユーザーID":"‹alice›","账号":"‹alice›","아이디":"‹alice›"}',
    'author=‹alice7› uploaded_by: ‹a.example› lockedBy=‹alice.example› assigned_to=‹alice7›',
    '{"agent":"‹alice.example›","creator":"‹alice7›","account":"‹alice7›","screenName":"‹alice_example›"}',
    'CTI screenpop -> agent=‹alice.example› ani=- callVars={acct:TKT-216329, queue:Billing}',
  ],
  'names behind keys that are called for them': [
    'pushName="‹Alice›", notifyName=‹Alice›; participant_name: ‹Alice›',
    '{"agentName":"‹Alice Example›","created_by_name":"‹Bob Example›","contactPerson":"‹Carol Example›"}',
    'onCallAdded number: +12025550123, name: ‹Alice Example›, state=INCOMING',
    'user joined: {"name":"‹Alice Example›","role":"VIEWER","dialIn":"+12025550123"}',
    'Patient: ‹Example, Alice›, geb. 1970',
    'pagador="‹Quirin Ejemplo›" ordenante="‹Quirin Ejemplo›", <PersonName>‹Quirin Ejemplo›</PersonName>',
    '{"displayname":"\\"‹Quirin Example›\\"","callingLineId":"‹Quirin Example›"}',
    '接听坐席：‹Alice Example› 工单号：WO74203153',
    '이름: ‹Alice Example› 주문번호: KR-7',
    'カード名義：‹ALICE EXAMPLE› 結果：承認',
  ],
  'accounts and names in elements': [
    '<request><user_name>‹alice›</user_name><sessionUser>‹alice›</sessionUser></request>',
    '<ns:login type="x"> ‹alice› </ns:login><benutzer>CORP\\‹alice›</benutzer>',
    '<pushName>‹Alice›</pushName><displayName>‹Alice Example›</displayName>',
    '<ticket><owner>‹alice7›</owner><patientName>‹Alice Example›</patientName></ticket>',
  ],
  'names beside a number': ['Envelope from: “‹Alice Example›” +12025550123 (device: 1)'],
  'nobody there': [
    'agent=web01 owner=node-7 author=main.py handle=gw.example.internal member=pool2',
    '<owner>platform-team</owner><name>Nightly Build</name><username>root</username><agentName>Jenkins</agentName>',
    '{"created_by":"system","subject":"Your order","identity":"arn","screen_name":"checkout"}',
    'profileName: default, fromName=draft, nick: none, upn=-, toName: done',
    'login=true logon=failed logonType=3 customerName="Acme GmbH"',
  ],
});
