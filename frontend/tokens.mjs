/**
 * The colours and fonts of the application's theme for pages of their own, in words that older browsers know: what
 * light-dark() says at once becomes two sets.
 */
export function tokensOf(theme) {
  const block = /^html \{([^}]*)\}/m.exec(theme)[1];
  const tokens = [...block.matchAll(/(--[a-z-]+):\s*([^;]+);/g)]
    .map(([, name, value]) => [name, value.replace(/\s+/g, ' ')])
    .filter(([name]) => !/^--(lumo|vaadin)-/.test(name));
  const inMode = (index) =>
    tokens
      .map(([name, value]) => [name, /^light-dark\((.+), (.+)\)$/.exec(value)?.[index] ?? (index === 1 ? value : null)])
      .filter(([, value]) => value !== null)
      .map(([name, value]) => `${name}:${value}`)
      .join(';');
  return `:root{color-scheme:light dark;${inMode(1)}}@media (prefers-color-scheme:dark){:root{${inMode(2)}}}`;
}
