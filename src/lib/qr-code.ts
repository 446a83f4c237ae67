import { encode } from 'uqr';

/** Blank modules that a reader needs round a code (ISO/IEC 18004, section 6.3.8). */
const QUIET_ZONE = 4;

/** A QR code as one SVG path, in units of its modules. */
export interface QrCode {
  /** Width and height, the quiet zone included. */
  size: number;
  /** The dark modules, one rectangle for each run of them in a row. */
  path: string;
}

/**
 * Draws an address as a QR code that is still read with 15 % of it torn or stained (level M).
 * Throws when the address is longer than the largest code holds, which is over 2,000 letters.
 */
export function drawQrCode(address: string): QrCode {
  const { size, data } = encode(address, { ecc: 'M', border: QUIET_ZONE });
  const runs = data.flatMap((row, y) =>
    listRuns(row).map(([x, end]) => `M${x} ${y}h${end - x}v1H${x}z`),
  );
  return { size, path: runs.join('') };
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
