import { h } from '../ballot/dom.js';

const WIDTH = 720;
const CODE = 480;

/**
 * <xieyue-trip-ticket code="data:image/svg+xml;base64,…" lines="[…]" file="…" save="…" hint="…">: a ticket as a picture, made on the
 * phone with its own fonts, for the album: it can be shown without reception.
 */
class XieyueTripTicket extends HTMLElement {
  connectedCallback() {
    const button = h('button', { type: 'button', class: 'save-ticket', onclick: () => this.#save() }, this.getAttribute('save'));
    this.replaceChildren(button);
  }

  async #save() {
    const lines = JSON.parse(this.getAttribute('lines'));
    const code = await picture(this.getAttribute('code'));
    const canvas = h('canvas', { width: WIDTH, height: 60 + CODE + 90 + lines.length * 56 });
    const pen = canvas.getContext('2d');
    pen.fillStyle = '#fff';
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.imageSmoothingEnabled = false;
    pen.drawImage(code, (WIDTH - CODE) / 2, 40, CODE, CODE);
    pen.fillStyle = '#1f2328';
    pen.textAlign = 'center';
    lines.forEach((line, at) => {
      pen.font = `${at === 0 ? 600 : 400} ${at === 0 ? 48 : 32}px ${getComputedStyle(this).fontFamily}`;
      pen.fillText(line, WIDTH / 2, 40 + CODE + 70 + at * 56, WIDTH - 48);
    });
    const blob = await new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
    const address = URL.createObjectURL(blob);
    // where a download is not offered, the picture is kept by pressing on it
    this.querySelector('.saved-ticket')?.remove();
    this.append(h('figure', { class: 'saved-ticket' }, h('img', { src: address, alt: lines.join(' ') }), h('figcaption', { class: 'soft' }, this.getAttribute('hint'))));
    h('a', { href: address, download: this.getAttribute('file') }).click();
  }
}

/** A drawing with a size of its own, as a picture that every browser can paint. */
async function picture(source) {
  const svg = atob(source.slice(source.indexOf(',') + 1)).replace('<svg ', `<svg width="${CODE}" height="${CODE}" `);
  const image = new Image();
  image.src = `data:image/svg+xml;base64,${btoa(svg)}`;
  await image.decode();
  return image;
}

customElements.define('xieyue-trip-ticket', XieyueTripTicket);
