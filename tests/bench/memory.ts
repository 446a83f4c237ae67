import { readFileSync } from 'node:fs';

const EVERY = 50;

/**
 * Watches the processes that a command's process starts, and theirs. `stop` gives the largest
 * resident set that one of them reached, in megabytes; 0 where there is no `/proc`.
 */
export function watchMemory(command: number): { stop: () => number } {
  let peak = 0;
  const timer = setInterval(() => {
    const helpers = listChildren(command).flatMap(listDescendants);
    peak = Math.max(peak, ...helpers.map(readPeak));
  }, EVERY);
  return {
    stop: () => {
      clearInterval(timer);
      return peak;
    },
  };
}

function listDescendants(process: number): number[] {
  return listChildren(process).flatMap((child) => [child, ...listDescendants(child)]);
}

function listChildren(process: number): number[] {
  return read(`/proc/${process}/task/${process}/children`).split(' ').filter(Boolean).map(Number);
}

function readPeak(process: number): number {
  const [, kilobytes = '0'] = /VmHWM:\s*(\d+)/.exec(read(`/proc/${process}/status`)) ?? [];
  return Number(kilobytes) / 1024;
}

/** A file's text, or nothing when its process has ended. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
