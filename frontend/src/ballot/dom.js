/** An element; properties that begin with "on" listen, `class` and attributes as in HTML; null and false children are left out. */
export function h(name, properties = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith('on')) element.addEventListener(key.slice(2), value);
    else if (key in element && typeof value !== 'string') element[key] = value;
    else element.setAttribute(key, value);
  }
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

const SVG = 'http://www.w3.org/2000/svg';

export function drawing(viewBox, size, ...shapes) {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', viewBox);
  svg.setAttribute('width', size);
  svg.setAttribute('height', size);
  svg.setAttribute('aria-hidden', 'true');
  for (const [name, attributes] of shapes) {
    const shape = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) shape.setAttribute(key, value);
    svg.append(shape);
  }
  return svg;
}

export const tick = (size = 64) =>
  drawing('0 0 64 64', size, ['circle', { cx: 32, cy: 32, r: 30, class: 'disc' }], ['path', { d: 'M19 33l9 9 18-19', class: 'stroke' }]);

/** Sixteen hex digits of a hash as people compare them: 7F2A · 9C41. */
export const print = (hash) => `${hash.slice(0, 4)} · ${hash.slice(4, 8)} · ${hash.slice(8, 12)} · ${hash.slice(12, 16)}`.toUpperCase();

/** A page over the page, closed with its button, Escape or the back key of the dialog. */
export function sheet(title, close, ...content) {
  const dialog = h(
    'dialog',
    { class: 'sheet', 'aria-labelledby': 'sheet-title' },
    h('div', { class: 'sheet-bar' }, h('h2', { id: 'sheet-title', tabIndex: -1 }, title)),
    h('div', { class: 'sheet-in', tabIndex: 0, role: 'region', 'aria-labelledby': 'sheet-title' }, ...content),
    h('div', { class: 'dock' }, h('button', { type: 'button', class: 'big quiet', onclick: () => dialog.close() }, close)),
  );
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  dialog.querySelector('#sheet-title').focus();
}
