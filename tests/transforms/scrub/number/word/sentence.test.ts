import { describeMarked } from '../../marked.js';

describeMarked(
  {
    'a number that the beginning of its sentence names': [
      'El número de teléfono de la tienda es el ⟦613031443⟧, pedido 2377208.',
      'El número de teléfono de la tienda es el ⟦93 760 5365⟧, pedido 5267116.',
      'The phone number of our new downtown store is ⟦2025550123⟧, order 2377208.',
      'The mobile of whoever is on duty tonight is ⟦07700900123⟧.',
      'Die Telefonnummer des Ladens in Berlin lautet ⟦03023125496⟧, Bestellung 2377208.',
      'Le numéro de téléphone du magasin est le ⟦0199001234⟧, commande 2377208.',
      'Il numero di telefono del negozio di Roma è ⟦0655501234⟧.',
      'O telefone da loja é ⟦11955501234⟧.',
      'Het telefoonnummer van de winkel is ⟦0201234567⟧.',
    ],
    'a number of something else that stands nearer': [
      'The phone number of the desk that has the invoice is 2025550123.',
      'The phone rang, and the total is 2025550123',
      'The phone of the order is 12345678',
      'El teléfono suena y el pedido es el 613031443',
      'call is 12345678 and the size is 2025550123',
    ],
  },
  ['US'],
);
