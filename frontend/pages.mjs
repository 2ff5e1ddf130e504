import { createHash } from 'node:crypto';

/** A page with the names and digests of its files in the place of {{island.js}} and {{island.js.integrity}}. */
export function pageOf(template, files) {
  return template.replace(/\{\{([\w-]+\.(?:js|css))(\.integrity)?\}\}/g, (_, file, integrity) => {
    const { path, content } = files[file];
    return integrity ? `sha384-${createHash('sha384').update(content).digest('base64')}` : path;
  });
}
