import { describeMarked } from '../../marked.js';

describeMarked({
  'the PIN code of an address in India, beside what is said of places': [
    'PIN code 110001 area is not serviceable',
    'pincode 110001 bangalore side, delivery in 16 days',
    'PIN code: 560034, Bangalore',
    'we do not deliver to pincode 400050',
  ],
  'and a PIN all the same': [
    'pincode ⟦482913⟧',
    'your pin code is ⟦482913⟧',
    'the PIN code ⟦482913⟧ of my card',
    'pin code ⟦482913⟧ for the door in the city office',
    'pin code ⟦982913⟧ for deliveries',
  ],
});
