import { encode } from 'uqr';

/** Blank modules that a reader needs round a code (ISO/IEC 18004, section 6.3.8). */
const QUIET_ZONE = 4;

/** A QR code as one SVG path, in units of its modules. */
export interface QrCode {
  /** Width and height, the quiet zone included. */
  size: number;
  /**
   * The dark modules: a line one unit wide for each run of them in a row, along the row's middle.
   * The first row's middle is at height 0. A line takes a third of the bytes of a rectangle.
   */
  path: string;
}

/**
 * Draws an address as a QR code that is still read with 15 % of it torn or stained (level M).
 * Throws when the address is longer than the largest code holds, which is over 2,000 letters.
 */
export function drawQrCode(address: string): QrCode {
  const { size, data } = encode(address, { ecc: 'M', border: QUIET_ZONE });
  const rows = data.map((row, y) =>
    listRuns(row)
      .map(([x, end], index, runs) => {
        const last = runs[index - 1]?.[1];
        return `${last === undefined ? `M${x} ${y}` : `m${x - last} 0`}h${end - x}`;
      })
      .join(''),
  );
  return { size, path: rows.join('') };
}

/** Where each run of dark modules of a row begins and ends. */
function listRuns(row: readonly boolean[]): [start: number, end: number][] {
  const runs: [number, number][] = [];
  row.forEach((isDark, x) => {
    const last = runs.at(-1);
    if (isDark && last?.[1] === x) last[1] = x + 1;
    else if (isDark) runs.push([x, x + 1]);
  });
  return runs;
}
