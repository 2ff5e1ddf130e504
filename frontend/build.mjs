// Builds every island (a folder of src with an index.js and perhaps an index.css) into one file each, named by content,
// and writes a manifest by which the server finds them.
import { build } from 'esbuild';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { manifestOf } from './manifest.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const target = join(here, '..', 'target', 'islands');
const files = join(target, 'META-INF', 'resources', 'islands');

const names = (await readdir(join(here, 'src'), { withFileTypes: true }))
  .filter((entry) => entry.isDirectory() && existsSync(join(here, 'src', entry.name, 'index.js')))
  .map((entry) => entry.name);

const entryPoints = names.flatMap((name) => {
  const style = join(here, 'src', name, 'index.css');
  const entries = [{ in: join(here, 'src', name, 'index.js'), out: name }];
  return existsSync(style) ? [...entries, { in: style, out: name }] : entries;
});

await rm(target, { recursive: true, force: true });
await mkdir(files, { recursive: true });
const result = await build({
  entryPoints,
  outdir: files,
  entryNames: '[name]-[hash]',
  assetNames: '[name]-[hash]',
  bundle: true,
  minify: true,
  format: 'esm',
  target: ['es2022'],
  loader: { '.woff': 'file', '.woff2': 'file', '.ttf': 'file', '.eot': 'empty', '.svg': 'dataurl' },
  legalComments: 'linked',
  metafile: true,
  logLevel: 'warning',
});

const manifest = manifestOf(Object.keys(result.metafile.outputs).map((path) => basename(path)), names);
await mkdir(join(target, 'islands'), { recursive: true });
await writeFile(join(target, 'islands', 'manifest.properties'), manifest);
