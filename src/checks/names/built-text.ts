/** Elements whose end is no break between words. */
const INLINE = 'a|abbr|b|bdi|bdo|cite|code|del|em|i|ins|kbd|mark|q|small|span|strong|sub|sup|time';

/** Attributes that somebody reads or hears. */
const ATTRIBUTE = /\s(?:alt|title|aria-label|content)="([^"]*)"/g;

const ENTITIES: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: '’', nbsp: ' ', shy: '' },
};

/**
 * The words of a file of the finished site: of HTML and XML what stands in elements and in
 * attributes that are read, and of other text all of it. Blocks are parted as sentences are.
 */
export function toBuiltText(text: string): string {
  const shown = text
    // Calendars fold their lines, and JSON writes their ends as signs.
    .replace(/\r?\n[ \t]/g, (fold) => (fold.startsWith('\r') ? '' : ' '))
    .replace(/\\[nrt]/g, ' ')
    .replace(/<(script|style)\b[^>]*>.*?<\/\1>/gs, ' | ');
  const attributes = [...shown.matchAll(ATTRIBUTE)].map(([, value]) => value!);
  const words = shown
    .replace(new RegExp(`</?(?:${INLINE})\\b[^>]*>`, 'g'), '')
    .replace(/<[^>]*>/g, ' | ');
  // Feeds hold pages as text, so what was an entity may be a tag.
  const whole = [words, ...attributes].map(decode).join(' | ');
  return whole.replace(/<[^>]*>/g, ' | ');
}

function decode(text: string): string {
  return text.replace(
    /&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi,
    (entity: string, decimal, hex, name) => {
      const code = decimal ? Number(decimal) : hex ? Number.parseInt(String(hex), 16) : undefined;
      if (code === 39) return '’';
      if (code !== undefined) return code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
      return ENTITIES[String(name)] ?? entity;
    },
  );
}
