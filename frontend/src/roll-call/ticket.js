/** The number on a ticket of this trip; 'other' for a ticket of another trip, null for anything else. */
export function numberOn(text, trip) {
  const whole = /^XIEYUE-TRIP:([0-9a-f-]{36}):(\d{1,6})$/i.exec(text.trim());
  if (whole !== null) {
    return whole[1].toLowerCase() === trip ? Number(whole[2]) : 'other';
  }
  return /^\d{1,6}$/.test(text.trim()) ? Number(text.trim()) : null;
}

/** Whether this browser reads QR codes by itself. */
export async function canScan(view) {
  if (!('BarcodeDetector' in view) || !view.navigator.mediaDevices?.getUserMedia) return false;
  try {
    return (await view.BarcodeDetector.getSupportedFormats()).includes('qr_code');
  } catch {
    return false;
  }
}

/** Looks through the camera, hands over every text that it reads, until told to stop. Pictures stay in the camera's window. */
export async function scan(view, video, read) {
  const stream = await view.navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' }, audio: false });
  const detector = new view.BarcodeDetector({ formats: ['qr_code'] });
  video.srcObject = stream;
  await video.play();
  let last = '';
  const timer = setInterval(async () => {
    if (video.readyState < video.HAVE_CURRENT_DATA) return;
    const [found] = await detector.detect(video);
    if (found && found.rawValue !== last) {
      last = found.rawValue;
      read(found.rawValue);
    }
  }, 250);
  return () => {
    clearInterval(timer);
    stream.getTracks().forEach((track) => track.stop());
    video.srcObject = null;
  };
}
