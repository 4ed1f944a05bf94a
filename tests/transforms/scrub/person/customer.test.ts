import { describeNames } from './named.js';

describeNames({
  'customers and accounts that are said to have a number': [
    'account no. ‹4711-2290› (customer ID ‹K4471920›), acct# ‹20931447›, member number: ‹8815-22›',
    '{"customerId":"‹K4471920›","accountNumber":"‹20931447›","billing_account_id":‹20931447›,"client_no":"‹4471›"}',
    "UPDATE orders SET paid=1 WHERE customer_no='‹20931447›' AND acct_no = '‹A-20931›'",
    '<accountNumber>‹20931447›</accountNumber><customerCode>‹ACME-0042›</customerCode>',
    'my account number is ‹125 658 759›, invoice 20931448',
    'account_id=‹cus_tC7DhTQCYDCqTR› plan=7',
    'Meine Kundennummer ist ‹20931447›, Kd.-Nr. ‹4032-1261›, Kundennr.: ‹A1747668›, Konto-Nr. ‹20931447›, Mitgliedsnummer ‹88152›',
    'Mon numéro client est le ‹3477-9633›, n° de compte : ‹20931447›, code client ‹88152›, client n° ‹88152›',
    'Mi número de cliente es ‹7918-7252›. Nº de cliente: ‹20931447›, código cliente ‹88152›, cuenta n.º ‹20931447›, el cliente con nº ‹A7440568›',
    'Il mio codice cliente è ‹890 883 012›. Numero cliente ‹88152›, conto n. ‹20931447›',
    'O meu número de cliente é ‹20931447›, código do cliente: ‹88152›',
    'klantnummer ‹20931447›, numer klienta: ‹20931447›',
    'Vertragsnr. ‹58655-X›, Vertragskonto ‹924/24675›, Mandatsref. ‹1387 2253›, Personalnummer ‹10422›',
    'policy no. ‹A48586846›, contract number ‹4711-0815›, MRN ‹5406-0309-57›, patient_id=‹0012345›, loyalty number ‹99887766›, employee no. ‹10422›',
    'numéro de contrat ‹20931447›, n° abonné : ‹88152›, número de póliza ‹88152›, Conta corrente: ‹5138 1265›, polisnummer ‹88152›, 契約番号：‹K7-1061-7988›',
    "account number ‹956.481.475›, customer_id = '‹R8BPKYH8›', meu número de conta é ‹SM70VXDG›, 会員番号‹BW-5226-5564›、",
    'お客様番号は ‹A7319198› です。会員番号:‹88152›、顧客ID：‹K20931›',
  ],
  'those that have one right behind': [
    'Card declined for customer ‹K5914122›: insufficient funds',
    'fees of account ‹20931447› waived, cliente ‹CUST4619865› avisado',
    'account=‹20931447› customer="‹20931447›" Kunde ‹20931447›',
  ],
  'what is in an object, or in a path, that only they have': [
    '{"customer":{"id":"‹K7-1061-7988›","tier":2}}, {"account": {"number": ‹20931447›}}, customer={id=‹20931447›}',
    'GET /customers/‹818437›/invoices 200, PUT /v1/members/‹C-656532› 204, DELETE /api/accounts/‹KD971713›?soft=1',
    'GET /customers/404/invoices, GET /orders/20931447, GET /accounts/login, GET /customers/v2/2026-11-28, {"order":{"id":"20931447"}}',
  ],
  'columns that are called for their numbers': [
    'customer_no;city;total\n‹K5914122›;Springfield;17\n‹6397 9782›;Shelbyville;4',
    'Kundennr;Ort;Betrag\n‹480.332.912›;Musterstadt;12,50',
    "INSERT INTO customers (customer_no, city) VALUES ('‹008938630›', 'Springfield'), ('‹SM70VXDG›', 'Shelbyville');",
    'customer_no;order_no\n;20931447\nnone;20931448\n12;20931449',
  ],
  'what is asked for, and told in the next turn': [
    'Agent: What is your account number? Caller: it is ‹C1647348› [10:12] Agent: thanks',
    "Agent: the account number please? [10:15] Customer: it's ‹9047-55027›",
    'Kundennummer?\n> ‹20931447›\n> danke',
    'account number? ‹C1647348›',
    'Agent: what is the account number? Caller: it was 20931447 before, Agent: which order? Caller: it is 20931447',
  ],
  'what is fronted by a word for a customer': [
    'le client ‹CUST482913› a appelé, client ‹KD-482913›, clients ‹CLI_482913›',
    'client 482913, client WEB482913, client CUST12',
  ],
  'what is no number of a customer': [
    'account 7 locked, customer 12 of 40, customers: 20931447, accounts=20931447',
    'credited to your account 12,345.67, account 50000 USD, customer 20931 items, account 98.5%',
    'customer since 2026-11-28, account 2026-11-28 closed, account 28/11/2026',
    'AccountID="6001" account=alice_id_4 acct:TKT-216329 customer INV-20931447',
    'customer 1b4e28ba-2fa1-41d2-883f-0016d3cca427 account 0123456789abcdef0123456789abcdef',
    'client_id=20931447 order number 20931447 policy_id=20931447 contract 20931447 ticket id 20931447',
    'customer="CUSTOMER1" smart contract 0x20931447 account no 192.0.2.1x contract no. 12 Zählernummer 20931447 customer reference: PO-12345',
  ],
});
