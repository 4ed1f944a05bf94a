import { describeMarked } from '../../marked.js';

describeMarked({
  'a visitor, by the name of what counts it': [
    'distinct_id: ⟦18c2f3a4b5c6d7-0e1f2a3b4c5d6e-26031e51⟧ anonymousId "⟦b1a2c3d4-e5f6-4789-8abc-def012345678⟧"',
    '{"anonymous_id":"⟦b1a2c3d4-e5f6-4789-8abc-def012345678⟧","visitorId":"⟦4f3d2c1b0a9f8e7d6c5b⟧"}',
    'user_pseudo_id=⟦1234567890.1700000000⟧ visitor id ⟦5551212⟧, browser fingerprint ⟦4f3d2c1b0a9f8e7d6c5b4a39281706f5⟧',
    'cookie_id=⟦a1b2c3d4e5⟧; browser-id: ⟦a1b2c3d4e5⟧; amplitude_id ⟦123456789012⟧; visid=⟦7a5dac24-448c⟧',
  ],
  'the same in a text that is part of another': [
    '{\\"anonymousId\\":\\"⟦b1a2c3d4-e5f6-4789-8abc-def012345678⟧\\"} {\\\\"distinct_id\\\\":\\\\"⟦18c2f3a4b5c6d7-0e1f⟧\\\\"}',
  ],
  'a visitor, by the name of what advertised': [
    'fbclid=⟦IwAR2F4-dbP0l7Mn1IawQQGCINEz7PYXQvwjNwB_qa2ofrHyiLjcbCRxTDMgk⟧ stored',
    'gclid ⟦EAIaIQobChMI7vX3⟧, msclkid: ⟦a1b2c3d4e5f60718⟧, wbraid=⟦Cj8KCQjw0bunBhD9ARIuAP⟧, li_fat_id=⟦a1b2c3d4-0001⟧',
  ],
  'a visitor, by the form of a cookie': [
    'set _ga to ⟦GA1.1.1098115397.1700000000⟧, then ⟦fb.1.1700000000000.1098115397⟧',
    '_ga=⟦1098115397.1700000000⟧ _fbp: ⟦fb.1.1700000000000.1098115397⟧',
  ],
  'what is no visitor': [
    'visitor id mismatch; visitor_id=2026-11-30; version GA1.2 of fb.1; GA1.1.2 fb.1.2.3',
    'key fingerprint 4f3d2c1b0a9f8e7d6c5b4a39281706f5, kid=a1b2c3d4, sid 1a2b3c4d5e, grid 12x34567, app_id=3YRYRHrfcdL6',
    'valid=1a2b3c4, visitors 1234567, browser 1234567, cookie 1a2b3c4d',
  ],
});
