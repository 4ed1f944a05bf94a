import { describeMarked } from '../marked.js';

describeMarked(
  {
    'words for a telephone, nearer or better than one for an order': [
      'call the number on the order: ⟦202-555-0123⟧',
      'call the number on the order ⟦202-555-0123⟧',
      'contact for delivery ⟦202-555-0123⟧, phone on ticket ⟦202-555-0123⟧',
      'the number for delivery is ⟦202-555-0123⟧',
      'order from Alice ⟦202-555-0123⟧, ticket opened, call ⟦202-555-0123⟧',
      'order ⟦202-555-0123⟧ (cell), order ⟦202-555-0123⟧ is my number',
      'area code ⟦202-555-0123⟧, Job: ⟦202-555-0123⟧, orders: ⟦202-555-0123⟧',
      'order phone ⟦202-555-0123⟧, {"orderPhone":"⟦202-555-0123⟧"}',
      'order at ⟦(202) 555-0123⟧, delivery ⟦+1 202-555-0123⟧',
      'Ihre Lieferung ⟦0171 3920012⟧, Bestellung ⟦0171 3920012⟧',
      'Pedidos: ⟦912 948 306⟧, teléfono de entrega ⟦912 948 306⟧',
      'tel. pour commande ⟦01 99 00 61 68⟧, Kontakt do zamówienia ⟦612 555 012⟧',
      'número chamado ⟦202-555-0123⟧',
      'WHERE (p0."phone" = $1) ["⟦202-555-0123⟧"]',
      "COM+⟦+33639981524⟧:TE'",
    ],
    'numbers of orders, parts, tickets, deliveries': [
      'the part number’s 202-555-0123, the part number is 202-555-0123, your order is 202-555-0123',
      'job code 202.555.0123, serial SN 202-555-0123, order_id=202-555-0123',
      '{"orderNumber":"202-555-0123"}',
      'Seu chamado 202-555-0123 está na fila, avaria n.º 202-555-0123',
      'O seu pedido é o 912 948 306, correto?',
      'Zgłoszenie 202-555-0123 zamknięte, nr zamówienia: 202-555-0123',
      'Ihre Lieferung 9875 8362 9098 kommt morgen, SMS-Text: „Ihre Lieferung 9875 8362 9098 kommt“',
      'Giacenza aggiornata: codice 202.555.0123, lotto 202.555.0123',
      'votre colis 202-555-0123, le numéro de la commande 202-555-0123',
      'заказ 202-555-0123, siparişiniz 202-555-0123',
      'WHERE (p0."sku" = $1) ["202-555-0123"], WHERE sku = ? [["sku", "202-555-0123"]]',
      "LIN+1++12025550123:SRV'\nPIA+5+2025550123:SA'",
    ],
  },
  ['US', 'GB', 'DE', 'FR', 'ES', 'PL'],
);
