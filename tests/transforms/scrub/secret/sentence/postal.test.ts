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

describeMarked({
  'what a thing is numbered by, and what opens one': [
    'il codice pratica è 79218878, el código de pedido es 79218878',
    'il codice è ⟦482913⟧',
    'il codice di verifica è ⟦482913⟧',
    'codice pratica 79218878, PIN ⟦4821⟧',
    'kms arn:aws:kms:eu-west-1:226454646964:key/a8181cb9-5132-49a5-9342-32339e20d958',
  ],
});
