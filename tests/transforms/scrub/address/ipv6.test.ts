import { describeMarked } from '../marked.js';

describeMarked({
  'networks of nothing but letters': [
    'aggregate-address ⟦beef:cafe::⟧/64, permit udp ⟦AAAA:BBBB::⟧/64 any',
    '["⟦ffff::ffff:ffff:ffff:ffff⟧"]',
    'std::a::b, cafe::beef, Foo::add::bad/x, dead::beef',
  ],
  'the thousandths of a second, and the next field': [
    'Thread-12::INFO::2026-05-04 00:01:15,854::dd::(wrapper) Run, 00:01:15,854::',
    'x ,⟦854::1⟧ and 00:01:15,⟦2001:db8::1⟧',
  ],
  'a region of a cloud, and no address': [
    'arn:aws:apigateway:us-east-1::/restapis/1ab2cd34ef/stages/x',
    'host-⟦2001:db8::1⟧ up',
  ],
  'with a port behind an underscore': [
    'flow-⟦2001:db8::20c:29ff:fef3:cf38⟧_58307-⟦2001:db8::20c:29ff:faf2:ab42⟧_80-ts:1',
    'a::b_5, std::a_1',
  ],
  'digit by digit': [
    'query: ⟦1.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2⟧.ip6.arpa IN PTR',
    'zone 8.b.d.0.1.0.0.2.ip6.arpa loaded',
  ],
});

describeMarked({
  'the number of a certificate, and that of a device': [
    'Certificate: serial 0e:aa:85:db:19:37:b1:60 notAfter=2026-06-21',
    'issuer=CN=x serialNumber=0e:aa:85:db:19:37:b1:60',
    'mac serial ⟦0e:aa:85:db:19:37:b1:60⟧ in cert, serial ⟦0e:aa:85:db:19:37⟧ issuer',
    'serial ⟦0e:aa:85:db:19:37:b1:60⟧ up',
  ],
});
