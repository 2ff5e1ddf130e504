import { generate } from 'lean-qr';
import { h } from '../ballot/dom.js';

const QUIET = 4;

/** The QR code as a picture that a long press saves. */
function qrCanvas(text, scale) {
  const code = generate(text);
  const canvas = document.createElement('canvas');
  code.toCanvas(canvas, { on: [0, 0, 0, 255], off: [255, 255, 255, 255], padX: QUIET, padY: QUIET });
  const large = document.createElement('canvas');
  large.width = canvas.width * scale;
  large.height = canvas.height * scale;
  const brush = large.getContext('2d');
  brush.imageSmoothingEnabled = false;
  brush.drawImage(canvas, 0, 0, large.width, large.height);
  return large;
}

export const qrImage = (text, label) => h('img', { class: 'qr', src: qrCanvas(text, 6).toDataURL(), alt: label, width: 180, height: 180 });

/** Saves a picture of title, receipt and QR code. */
export function saveReceipt({ title, label, receipt, address, note }) {
  const canvas = document.createElement('canvas');
  canvas.width = 720;
  canvas.height = 900;
  const brush = canvas.getContext('2d');
  brush.fillStyle = '#fff';
  brush.fillRect(0, 0, canvas.width, canvas.height);
  brush.fillStyle = '#1f2328';
  brush.textAlign = 'center';
  brush.font = '600 34px sans-serif';
  let y = 80;
  for (const line of wrapped(brush, title, 620)) {
    brush.fillText(line, 360, y);
    y += 46;
  }
  brush.font = '26px sans-serif';
  brush.fillText(label, 360, y + 16);
  brush.font = '600 44px monospace';
  brush.fillText(receipt, 360, y + 76);
  const qr = qrCanvas(address, 10);
  brush.imageSmoothingEnabled = false;
  brush.drawImage(qr, 160, y + 100, 400, 400);
  brush.font = '24px sans-serif';
  wrapped(brush, note, 620).forEach((line, at) => brush.fillText(line, 360, y + 540 + at * 34));
  canvas.toBlob((blob) => {
    const address = URL.createObjectURL(blob);
    h('a', { href: address, download: `${receipt}.png` }).click();
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
  });
}

function wrapped(brush, text, width) {
  const lines = [''];
  for (const word of text.match(/[\x21-\x7e]+ ?|./gu) ?? []) {
    const longer = lines[lines.length - 1] + word;
    if (brush.measureText(longer).width > width) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}
