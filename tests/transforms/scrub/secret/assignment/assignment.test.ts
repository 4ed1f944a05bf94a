import { describeMarked } from '../../marked.js';

describeMarked({
  'a signature has more than 32 bits': [
    'TopicType = Compliance, StateId = 1, Signature = e62f6ed8, IsCompliant = True',
    'X-Signature: ⟦9f86d081884c7d65⟧',
  ],
});
