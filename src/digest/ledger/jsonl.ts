import { LedgerProblem } from './ledger.ts';
import type { Delivery } from './delivery.ts';

/** Lines of a ledger as text, one JSON object each. */
export function formatLines(lines: readonly object[]): string {
  return lines.map((line) => `${JSON.stringify(line)}\n`).join('');
}

/**
 * Reads lines of a ledger. A last line that was cut off, because the machine died while writing it,
 * was never answered for and is left out; any other broken line throws a {@link LedgerProblem}.
 */
export function parseLines(text: string, file: string): Delivery[] {
  const lines = text.split('\n');
  const rest = lines.pop();
  const read = lines.map((line, index) => {
    const delivery = parseLine(line);
    if (delivery) return delivery;
    throw new LedgerProblem(
      `The ledger is broken: line ${index + 1} of ${file} can’t be read. Take the file as it was before from the ledger’s history.`,
    );
  });
  const last = rest ? parseLine(rest) : undefined;
  return last ? [...read, last] : read;
}

function parseLine(line: string): Delivery | undefined {
  try {
    const value: unknown = JSON.parse(line);
    const isDelivery = typeof value === 'object' && value !== null && 'rid' in value;
    return isDelivery ? (value as Delivery) : undefined;
  } catch {
    return undefined;
  }
}
