/** Books that tell at once what is quarantined, for tests of engines by themselves. */
import { type Books, createTotals, type OnQuarantine, type Totals } from '../src/program/books.js';

export function openBooks(onQuarantine: OnQuarantine = () => {}): { books: Books; totals: Totals } {
  const totals = createTotals(onQuarantine);
  const books = totals.open();
  const note = books.quarantine.bind(books);
  books.quarantine = (code, position, detail) => {
    note(code, position, detail);
    totals.tell();
  };
  return { books, totals };
}
