import { describeMarked } from '../marked.js';

describeMarked({
  'networks of nothing but letters': [
    'aggregate-address ⟦beef:cafe::⟧/64, permit udp ⟦AAAA:BBBB::⟧/64 any',
    '["⟦ffff::ffff:ffff:ffff:ffff⟧"]',
    'std::a::b, cafe::beef, Foo::add::bad/x, dead::beef',
  ],
  'digit by digit': [
    'query: ⟦1.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2⟧.ip6.arpa IN PTR',
    'zone 8.b.d.0.1.0.0.2.ip6.arpa loaded',
  ],
});
