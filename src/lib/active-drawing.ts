/**
 * What makes an SVG drawing run, fetch or take in something: SVG 2 (scripting, `foreignObject`, links
 * that run), XML (entities, style sheets from elsewhere), CSS (`@import`, `url()` of another place).
 */
const ACTIVE: readonly RegExp[] = [
  /<\s*(?:[\w-]+:)?(?:script|foreignObject|iframe|embed|object|audio|video|handler|listener)\b/i,
  /[\s"'/]on[a-z]+\s*=/i,
  /(?:java|vb)\s*script\s*:/i,
  /<!ENTITY|<\?xml-stylesheet|@import/i,
  /\b(?:href|src)\s*=\s*["']?\s*(?!#|data:image\/(?:png|jpe?g|webp|gif)|["'>\s])[^"'>\s]/i,
  /url\(\s*["']?\s*(?!["'#)\s])/i,
];

/** Whether an SVG drawing could do more than be looked at. */
export function isActiveDrawing(svg: string): boolean {
  // Characters written as numbers are what they stand for: `java&#115;cript:`.
  const plain = svg.replace(/&#(?:x([0-9a-f]+)|(\d+));?/gi, (_, hex?: string, decimal?: string) => {
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 31 && code < 0x11_00_00 ? String.fromCodePoint(code) : '';
  });
  return ACTIVE.some((pattern) => pattern.test(svg) || pattern.test(plain));
}
