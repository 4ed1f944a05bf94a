/**
 * @module
 * With which digits a text may begin that an expression matches, and takes a digit of: for who can ask of the first digit, and of
 * no more.
 */
import { anyDigit, type Expression, readExpression } from './expression.js';

/** What something may begin with, a bit for each digit, and whether it may be empty. */
interface Lead {
  readonly digits: number;
  readonly empty: boolean;
}

/**
 * @param source - of a regular expression that is anchored at its start; of one that is not written as numbering plans are it says all ten
 * @example
 * firstDigits('(?:0|180020)') // 0b11
 */
export function firstDigits(source: string): number {
  const expression = readExpression(source);
  return expression === undefined ? anyDigit : leadOf(expression).digits;
}

function leadOf(expression: Expression): Lead {
  switch (expression.is) {
    case 'digit':
      return { digits: expression.of, empty: false };
    case 'again': {
      const { digits, empty } = leadOf(expression.part);
      return { digits, empty: empty || expression.least === 0 };
    }
    case 'choice': {
      const leads = expression.parts.map(leadOf);
      return {
        digits: leads.reduce((all, { digits }) => all | digits, 0),
        empty: leads.some(({ empty }) => empty),
      };
    }
    case 'row': {
      // If a part may be empty, the next one may come first.
      let digits = 0;
      for (const part of expression.parts) {
        const lead = leadOf(part);
        digits |= lead.digits;
        if (!lead.empty) return { digits, empty: false };
      }
      return { digits, empty: true };
    }
  }
}
