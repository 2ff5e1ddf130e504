/** The server does not have this file. */
export class Absent extends Error {}

const SECONDS_TO_SAVE = 60;
const ENDINGS = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'application/zip': 'zip',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
};

/** Files below /api/v1/ballots/{ballot}: the code stands in a header, so that no address holds it. */
export function files(ballot, transport = fetch) {
  return async function file(path, code) {
    const response = await transport(`/api/v1/ballots/${ballot}/${path}`, {
      headers: { 'Ballot-Code': code },
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
    });
    if (response.status === 404) throw new Absent(path);
    if (!response.ok) throw new Error(String(response.status));
    return response.blob();
  };
}

/** The name with the ending that fits what is in the file. */
export function fileName(name, type) {
  const ending = ENDINGS[type.split(';')[0].trim()];
  return ending === undefined || name.toLowerCase().endsWith(`.${ending}`) ? name : `${name}.${ending}`;
}

export function saveFile(blob, name) {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName(name, blob.type);
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), SECONDS_TO_SAVE * 1000);
}
