// Builds every island (a folder of src with an index.js and perhaps an index.css) into one file each, named by content,
// and writes a manifest by which the server finds them. A folder with a page.html is a page of its own: it gets the names
// and digests of its files, and stays below the weight that a phone on a bad network bears; its worker.js, which opens it
// without any network, gets the names too.
import { build } from 'esbuild';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { manifestOf } from './manifest.mjs';
import { pageOf } from './pages.mjs';
import { tokensOf } from './tokens.mjs';

const PAGE_WEIGHT = 100_000;

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

const theme = join(here, '..', 'src', 'main', 'resources', 'META-INF', 'resources', 'theme', 'xieyue.css');
const tokens = {
  name: 'tokens',
  setup(bundle) {
    bundle.onResolve({ filter: /^xieyue:tokens$/ }, () => ({ path: 'tokens', namespace: 'xieyue' }));
    bundle.onLoad({ filter: /.*/, namespace: 'xieyue' }, async () => ({
      contents: tokensOf(await readFile(theme, 'utf8')),
      loader: 'css',
      watchFiles: [theme],
    }));
  },
};

/** Cells of decision tables are plain fields: the check says what is wrong with them, in the reader's language. */
const plainCells = {
  name: 'plain-cells',
  setup(bundle) {
    bundle.onResolve({ filter: /^dmn-js-shared\/lib\/components\/LiteralExpression$/ }, ({ resolveDir, kind }) =>
      bundle.resolve('dmn-js-shared/lib/components/ContentEditable', { resolveDir, kind }),
    );
  },
};

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
  target: ['es2022', 'chrome94', 'safari15', 'firefox93'],
  plugins: [tokens, plainCells],
  loader: { '.woff': 'file', '.woff2': 'file', '.ttf': 'file', '.eot': 'empty', '.svg': 'dataurl' },
  legalComments: 'linked',
  metafile: true,
  logLevel: 'warning',
});

const manifest = manifestOf(Object.keys(result.metafile.outputs).map((path) => basename(path)), names);
await mkdir(join(target, 'islands'), { recursive: true });
await writeFile(join(target, 'islands', 'manifest.properties'), manifest);

for (const name of names.filter((island) => existsSync(join(here, 'src', island, 'page.html')))) {
  const own = {};
  for (const line of manifest.split('\n').filter((line) => line.startsWith(`${name}.`))) {
    const [file, path] = line.split(' = ');
    own[file] = { path, content: await readFile(join(target, 'META-INF', 'resources', path)) };
  }
  const page = pageOf(await readFile(join(here, 'src', name, 'page.html'), 'utf8'), own);
  const weight = [page, ...Object.values(own).map(({ content }) => content)].reduce((sum, content) => sum + gzipSync(content).length, 0);
  if (weight > PAGE_WEIGHT) {
    throw new Error(`${name} weighs ${weight} bytes compressed, more than ${PAGE_WEIGHT}`);
  }
  await writeFile(join(target, 'islands', `${name}.html`), page);
  const worker = join(here, 'src', name, 'worker.js');
  if (existsSync(worker)) {
    await writeFile(join(target, 'islands', `${name}-worker.js`), pageOf(await readFile(worker, 'utf8'), own));
  }
  console.log(`${name}: ${weight} bytes compressed`);
}
