import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Forged } from '../../src/ballot/paper.js';
import { reaction } from '../../src/vote/failures.js';
import { Absent, fileName, files } from '../../src/vote/files.js';
import { Refused } from '../../src/vote/network.js';

test('a file is asked for with the code in a header and without cookies', async () => {
  const asked = [];
  const file = files('b1', async (address, options) => {
    asked.push([address, options]);
    return new Response('content', { headers: { 'Content-Type': 'application/pdf' } });
  });
  const blob = await file('papers/ab', 'CODE');
  assert.equal(await blob.text(), 'content');
  assert.equal(asked[0][0], '/api/v1/ballots/b1/papers/ab');
  assert.equal(asked[0][1].headers['Ballot-Code'], 'CODE');
  assert.equal(asked[0][1].credentials, 'omit');
});

test('a file that is not kept is told apart from a network that fails', async () => {
  const answering = (status) => files('b1', async () => new Response('', { status }));
  await assert.rejects(answering(404)('papers/ab', 'CODE'), Absent);
  await assert.rejects(answering(503)('papers/ab', 'CODE'), (failure) => !(failure instanceof Absent));
});

test('a file is named by what is in it', () => {
  assert.equal(fileName('集体合同草案', 'application/pdf'), '集体合同草案.pdf');
  assert.equal(fileName('草案.PDF', 'application/pdf'), '草案.PDF');
  assert.equal(fileName('草案', 'text/html'), '草案');
});

test('after a failure the voter is led to the screen that helps', () => {
  assert.equal(reaction(new Forged('text')).key, 'problem.forged');
  assert.equal(reaction(new Refused(422, 'ballots.code-unknown')).screen, 'code');
  assert.equal(reaction(new Refused(409, 'ballots.token-used')).screen, 'issued');
  assert.equal(reaction(new Refused(422, 'ballots.closed')).screen, 'over');
  assert.equal(reaction(new Refused(409, 'ballots.text-changed')).key, 'problem.text');
  assert.equal(reaction(new Refused(404, 'not-found')).key, 'problem.link');
  assert.equal(reaction(new TypeError('no subtle')).unexpected, true);
  assert.deepEqual(reaction(new Refused(422, 'else', 'why')).values, { reason: 'why' });
});
