/** Lines such as `diagram.js = islands/diagram-ABCD1234.js` for the files that belong to the islands. */
export function manifestOf(fileNames, islands) {
  const lines = [];
  for (const island of islands) {
    for (const kind of ['js', 'css']) {
      const pattern = new RegExp(`^${island}-[A-Z0-9]{8}\\.${kind}$`);
      const file = fileNames.find((name) => pattern.test(name));
      if (file) {
        lines.push(`${island}.${kind} = islands/${file}`);
      }
    }
  }
  return lines.join('\n') + '\n';
}
