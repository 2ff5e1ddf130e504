import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { beforeEach, test } from 'node:test';
import { fromBase64url, toBase64url, toHex } from '../../src/ballot/bytes.js';
import { makeKeys } from '../../src/ballot/hpke.js';
import { leafOf, receiptOf } from '../../src/ballot/receipt.js';
import { Casting } from '../../src/vote/casting.js';
import { Drawer } from '../../src/vote/drawer.js';
import { Patience, Refused, Unheard } from '../../src/vote/network.js';

const ballot = '0b6d1a52-5a36-4c7f-9d1e-3f0a1b2c3d4e';
const code = 'ABCDEFGHJKMNPQRSTVWXYZ0123456789';
const textHash = '5'.repeat(64);
const rsa = generateKeyPairSync('rsa', { modulusLength: 3072 }).privateKey.export({ format: 'jwk' });
const questions = [{ key: 'q1', most: 1, options: [{ key: 'YES' }, { key: 'NO' }] }];
const scrutineers = [{ index: 1, key: toBase64url((await makeKeys()).publicKey) }];
const paper = { ballot, mode: 'SECRET', textHash, text: { questions }, opening: { tokenKey: { n: rsa.n, e: 'AQAB' }, threshold: 1, scrutineers } };

const big = (base64url) => BigInt(`0x${toHex(fromBase64url(base64url))}`);

function sign(blinded) {
  let [result, base, exponent] = [1n, big(blinded), big(rsa.d)];
  for (const modulus = big(rsa.n); exponent > 0n; exponent >>= 1n, base = (base * base) % modulus) if (exponent & 1n) result = (result * base) % modulus;
  return Buffer.from(result.toString(16).padStart(768, '0'), 'hex').toString('base64url');
}

class Storage extends Map {
  getItem(key) { return this.get(key) ?? null; }
  setItem(key, value) { this.set(key, value); }
  removeItem(key) { this.delete(key); }
  key(at) { return [...this.keys()][at]; }
  get length() { return this.size; }
}

/** What a server does, and a network that loses what it is told to lose. */
class Server {
  papers = new Map();
  box = new Map();
  sent = [];
  lose = new Set();

  ask = async (path, { body }) => {
    this.sent.push([path, body]);
    const answer = await this.#answer(path, JSON.parse(body));
    if (this.lose.delete(path)) throw new Unheard('lost');
    return answer;
  };

  async #answer(path, { code: by, blinded, token, ciphertext }) {
    if (path === 'tokens') {
      if ((this.papers.get(by) ?? blinded) !== blinded) throw new Refused(409, 'ballots.paper-issued');
      this.papers.set(by, blinded);
      return { blindSignature: this.wrong ?? sign(blinded) };
    }
    if ((this.box.get(token) ?? ciphertext) !== ciphertext) throw new Refused(409, 'ballots.token-used');
    this.box.set(token, ciphertext);
    const leaf = await leafOf(ballot, textHash, fromBase64url(token), fromBase64url(ciphertext));
    return { receipt: this.other ?? receiptOf(leaf), leaf: toHex(leaf) };
  }
}

let server;
let storage;
let told;

function afresh() {
  server = new Server();
  storage = new Storage();
  told = [];
}

beforeEach(afresh);

function tab(patience = new Patience()) {
  const drawer = new Drawer(ballot, storage);
  const casting = new Casting({ ask: server.ask, patience, drawer, paper, code, tell: (news) => told.push(news.step) });
  return { casting, drawer };
}

const YES = { q1: ['YES'] };
const impatient = { keepTrying: (action) => action() };

test('the vote is sealed and kept before anything is sent, and only the receipt stays', async () => {
  let keptWhenSending;
  const { ask } = server;
  server.ask = (path, request) => {
    keptWhenSending ??= JSON.stringify([...storage]);
    return ask(path, request);
  };
  const cast = await tab().casting.cast(YES);
  assert.match(keptWhenSending, /ciphertext/);
  assert.doesNotMatch(keptWhenSending, /YES|ABCDEFGH/);
  assert.deepEqual(told, ['seal', 'sign', 'box']);
  assert.deepEqual([...storage.values()].map(JSON.parse), [{ version: 1, state: 'CAST', receipt: cast.receipt }]);
});

test('a reload after any lost answer goes on with the same bytes to one ballot', async () => {
  for (const lost of ['tokens', 'box']) {
    afresh();
    server.lose.add(lost);
    await assert.rejects(tab(impatient).casting.cast(YES), Unheard);
    const { casting, drawer } = tab(impatient);
    const cast = await casting.resume(await drawer.placeOf(code));
    assert.ok(cast.receipt);
    assert.equal(server.box.size, 1);
    assert.equal(server.papers.size, 1);
    for (const path of ['tokens', 'box']) {
      assert.equal(new Set(server.sent.filter(([to]) => to === path).map(([, body]) => body)).size, 1);
    }
  }
});

test('two tabs that cast at the same time make one ballot and show the same receipt', async () => {
  const [one, other] = await Promise.all([tab().casting.cast(YES), tab().casting.cast({ q1: ['NO'] })]);
  assert.equal(one.receipt, other.receipt);
  assert.equal(server.box.size, 1);
});

test('who has cast and casts once more gets the first receipt, and is told so; nothing is sent', async () => {
  const first = await tab().casting.cast(YES);
  server.sent = [];
  const again = await tab().casting.cast({ q1: ['NO'] });
  assert.deepEqual([again.receipt, again.before], [first.receipt, true]);
  assert.deepEqual(server.sent, []);
});

test('another device has taken the paper: nothing is cast and nothing is kept', async () => {
  server.papers.set(code, 'something else');
  await assert.rejects(tab().casting.cast(YES), { code: 'ballots.paper-issued' });
  assert.equal(server.box.size, 0);
  assert.equal(storage.size, 0);
});

test('a wrong signature is noticed before anything goes into the box', async () => {
  server.wrong = toBase64url(new Uint8Array(384).fill(1));
  await assert.rejects(tab().casting.cast(YES), { code: 'page.signature-wrong' });
  assert.equal(server.box.size, 0);
});

test('a receipt that is not the one worked out here is told, and what proves it is kept', async () => {
  server.other = 'AAAA-AAAA-AAAA-AAAA';
  const cast = await tab().casting.cast(YES);
  assert.equal(cast.receipt, 'AAAA-AAAA-AAAA-AAAA');
  assert.notEqual(cast.differs, cast.receipt);
  assert.match([...storage.values()][0], /ciphertext/);
});

test('clearing a station keeps only votes that have no receipt yet', async () => {
  server.lose.add('box');
  await assert.rejects(tab(impatient).casting.cast(YES), Unheard);
  const { casting, drawer } = tab(impatient);
  drawer.clear();
  assert.equal(storage.size, 1);
  await casting.resume(await drawer.placeOf(code));
  drawer.clear();
  assert.equal(storage.size, 0);
});

test('without storage a vote is cast all the same', async () => {
  const drawer = new Drawer(ballot, null);
  const casting = new Casting({ ask: server.ask, patience: new Patience(), drawer, paper, code, tell: () => {} });
  assert.ok((await casting.cast(YES)).receipt);
  assert.equal(drawer.keeps, false);
});
