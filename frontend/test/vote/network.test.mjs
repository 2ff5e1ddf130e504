import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Patience, Refused, requests, Unheard } from '../../src/vote/network.js';

const answer = (status, body, headers = {}) => new Response(typeof body === 'string' ? body : JSON.stringify(body), { status, headers });

function asking(...answers) {
  const sent = [];
  const ask = requests('B', () => 'en', async (address, request) => {
    sent.push({ address, ...request });
    const next = answers.shift();
    if (next instanceof Error) throw next;
    return next;
  });
  return { ask, sent };
}

test('nothing tells who asks but what is in the request', async () => {
  const { ask, sent } = asking(answer(200, {}), answer(200, {}));
  await ask('box', { body: '{}' });
  await ask('paper', { code: 'CODE' });
  assert.equal(sent[0].address, '/api/v1/ballots/B/box');
  assert.deepEqual([sent[0].method, sent[0].credentials, sent[0].referrerPolicy], ['POST', 'omit', 'no-referrer']);
  assert.equal(sent[0].headers['Ballot-Code'], undefined);
  assert.equal(sent[1].headers['Ballot-Code'], 'CODE');
});

test('a no is final, silence and overload are not', async () => {
  const problem = { code: 'ballots.closed', detail: 'Closed.' };
  await assert.rejects(asking(answer(422, problem)).ask('box', { body: '' }), (no) => no instanceof Refused && no.code === 'ballots.closed' && no.message === 'Closed.');
  for (const silence of [new TypeError('Failed to fetch'), answer(502, 'x'), answer(503, problem), answer(429, problem), answer(200, '<html>portal'), answer(403, '<html>portal')]) {
    await assert.rejects(asking(silence).ask('box', { body: '' }), Unheard);
  }
  await assert.rejects(asking(answer(429, problem, { 'Retry-After': '7' })).ask('box', { body: '' }), { wait: 7 });
});

test('what nobody heard is asked again after growing pauses, told to the voter, until it is answered', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const patience = new Patience();
  const told = [];
  let attempts = 0;
  const done = patience.keepTrying(
    async () => {
      attempts += 1;
      if (attempts < 4) throw new Unheard('silence');
      return 'heard';
    },
    (news) => told.push(news),
  );
  let answered;
  done.then((result) => (answered = result));
  for (let second = 0; second < 60 && answered === undefined; second++) {
    t.mock.timers.tick(1300);
    for (let turn = 0; turn < 20; turn++) await Promise.resolve();
  }
  assert.equal(answered, 'heard');
  assert.deepEqual(told.filter(({ seconds }) => seconds).map(({ attempt, seconds }) => [attempt, seconds]), [[2, 1], [3, 2], [3, 1], [4, 4], [4, 3], [4, 2], [4, 1]]);
});

test('a pause is cut short when the network is back', async () => {
  const patience = new Patience();
  let attempts = 0;
  const done = patience.keepTrying(
    async () => {
      attempts += 1;
      if (attempts === 1) throw new Unheard('silence', 60);
      return attempts;
    },
    () => setImmediate(() => patience.hurry()),
  );
  assert.equal(await done, 2);
});

test('a no ends the trying', async () => {
  await assert.rejects(new Patience().keepTrying(async () => { throw new Refused(409, 'ballots.paper-issued'); }, () => {}), { code: 'ballots.paper-issued' });
});
