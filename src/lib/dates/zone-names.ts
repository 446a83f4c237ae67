import { findNearest } from '../nearest.ts';

/**
 * The names of zones (IANA) closest to what somebody wrote: of whole names such as
 * `America/Halifax`, else of places, for who writes `Halifax` alone.
 */
export function findNearestZones(written: string): string[] {
  const typed = written.trim().replace(/\s+/g, '_');
  const zones = Intl.supportedValuesOf('timeZone');
  const whole = findNearest(typed, zones);
  if (whole.length > 0) return whole;
  const byPlace = new Map(zones.map((zone) => [zone.slice(zone.lastIndexOf('/') + 1), zone]));
  const place = typed.slice(typed.lastIndexOf('/') + 1);
  return findNearest(place, byPlace.keys()).map((each) => byPlace.get(each)!);
}
