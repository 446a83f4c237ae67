/** A component of a calendar: its lines as they stand there, and what tells it from others. */
interface Component {
  key: string;
  sequence: number;
  lines: string[];
}

/** What names one calendar or says when to fetch it again, and is not true of several joined. */
const OWN_PROPERTIES =
  /^(?:X-|NAME|SOURCE|REFRESH-INTERVAL|URL|UID|LAST-MODIFIED|COLOR|DESCRIPTION|IMAGE)/i;

/**
 * Several calendars (RFC 5545) as one: each event once, known by its `UID` and the repeat it
 * stands for, of two the one with the higher `SEQUENCE`; each time zone once. Lines stay as they
 * were written, with CRLF at their ends. Returns nothing when there is no calendar at all.
 */
export function joinCalendars(texts: readonly string[]): string | undefined {
  const calendars = texts.map(readCalendar).filter((calendar) => calendar !== undefined);
  const [first] = calendars;
  if (!first) return undefined;
  const joined = new Map<string, Component>();
  for (const component of calendars.flatMap(({ components }) => components)) {
    const known = joined.get(component.key);
    if (known && isZone(known)) joined.set(known.key, joinZones(known, component));
    else if (!known || known.sequence < component.sequence) joined.set(component.key, component);
  }
  const all = [...joined.values()];
  const zones = all.filter(isZone);
  const others = all.filter((component) => !isZone(component));
  const lines = [...zones, ...others].flatMap((component) => component.lines);
  return ['BEGIN:VCALENDAR', ...first.head, ...lines, 'END:VCALENDAR', ''].join('\r\n');
}

function isZone({ key }: Component): boolean {
  return key.startsWith('VTIMEZONE');
}

/** Each calendar tells the changes of clocks of its own days; together they need those of all. */
function joinZones(known: Component, other: Component): Component {
  const end = known.lines.length - 1;
  const told = new Set(listObservances(known).map((lines) => lines.join('\n')));
  const more = listObservances(other).filter((lines) => !told.has(lines.join('\n')));
  const lines = [...known.lines.slice(0, end), ...more.flat(), ...known.lines.slice(end)];
  return { ...known, lines };
}

/** The `STANDARD` and `DAYLIGHT` of a time zone, each with its lines. */
function listObservances({ lines }: Component): string[][] {
  const observances: string[][] = [];
  for (const line of lines.slice(1, -1)) {
    if (/^BEGIN:/i.test(line)) observances.push([]);
    observances.at(-1)?.push(line);
  }
  return observances;
}

function readCalendar(text: string): { head: string[]; components: Component[] } | undefined {
  const lines = unfoldable(text);
  if (lines[0]?.toUpperCase() !== 'BEGIN:VCALENDAR') return undefined;
  const head: string[] = [];
  const components: Component[] = [];
  let open: string[] = [];
  let depth = 0;
  for (const line of lines.slice(1, -1)) {
    const isBegin = /^BEGIN:/i.test(line);
    if (isBegin) depth++;
    if (depth === 0) {
      if (!OWN_PROPERTIES.test(line)) head.push(line);
      continue;
    }
    open.push(line);
    if (!/^END:/i.test(line)) continue;
    depth--;
    if (depth > 0) continue;
    components.push(toComponent(open));
    open = [];
  }
  return { head, components };
}

/** Content lines, each with the lines that it is folded into. */
function unfoldable(text: string): string[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n(?![ \t])/)
    .filter((line) => line !== '')
    .map((line) => line.replace(/\r?\n/g, '\r\n'));
}

function toComponent(lines: string[]): Component {
  const name = lines[0]!.slice('BEGIN:'.length).toUpperCase();
  const identity = ['UID', 'RECURRENCE-ID', 'TZID'].map((property) => readValue(lines, property));
  const isNamed = identity.some((value) => value !== '');
  return {
    key: [name, ...(isNamed ? identity : lines)].join('\n'),
    sequence: Number(readValue(lines, 'SEQUENCE')) || 0,
    lines,
  };
}

/** The value of a component's own property; alarms and rules within it have their own. */
function readValue(lines: readonly string[], property: string): string {
  let depth = 0;
  for (const line of lines) {
    if (/^BEGIN:/i.test(line)) depth++;
    if (/^END:/i.test(line)) depth--;
    const [, value] = new RegExp(`^${property}(?:;[^:]*)?:([\\s\\S]*)`, 'i').exec(line) ?? [];
    if (depth === 1 && value !== undefined) return value.replace(/\r\n[ \t]/g, '');
  }
  return '';
}
