import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Line, NotLeading, Refused, SignedOut, Unheard } from '../../src/roll-call/line.js';
import { Pocket } from '../../src/roll-call/pocket.js';
import { dayToCall, daysOf, keptUntil, Roll } from '../../src/roll-call/roll.js';
import { Sender } from '../../src/roll-call/sender.js';
import { TEXTS } from '../../src/roll-call/texts.js';
import { numberOn } from '../../src/roll-call/ticket.js';

const TRIP = '7f0c2f86-6b1f-4b61-9a5f-0d9b5c3a1111';

function storage() {
  const kept = new Map();
  return {
    kept,
    get length() { return kept.size; },
    key: (at) => [...kept.keys()][at],
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => kept.set(key, value),
    removeItem: (key) => kept.delete(key),
  };
}

const mark = (id, at, present = true) => ({ id, signUp: 's1', day: '2026-03-02', present, at, turn: 0 });

test('marks wait in the order in which they were made, until they have arrived, also for another tab', () => {
  const shared = storage();
  const pocket = new Pocket(TRIP, shared);
  pocket.put(mark('b', 2));
  new Pocket(TRIP, shared).put(mark('a', 1));
  assert.deepEqual(pocket.waiting().map(({ id }) => id), ['a', 'b']);
  pocket.arrived(['a']);
  assert.deepEqual(new Pocket(TRIP, shared).waiting().map(({ id }) => id), ['b']);
});

test('names go when the trip is over, marks bear none and stay', () => {
  const shared = storage();
  const pocket = new Pocket(TRIP, shared);
  pocket.keepRoster({ people: [{ id: 's1', number: 1, name: '张三' }] }, 1_000);
  pocket.put(mark('a', 900));
  assert.ok(![...shared.kept].some(([key, value]) => key.includes('/mark/') && value.includes('张三')));
  pocket.sweep(999);
  assert.notEqual(pocket.roster(), null);
  new Pocket('another', shared).sweep(1_001);
  assert.equal(pocket.roster(), null);
  assert.equal(pocket.waiting().length, 1);
});

function line(...answers) {
  const sent = [];
  return { sent, send: async (marks) => {
    sent.push(marks.map(({ id }) => id));
    const next = answers.shift();
    if (next instanceof Error) throw next;
  } };
}

test('what nobody heard waits and goes again with the same id', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const pocket = new Pocket(TRIP, storage());
  pocket.put(mark('a', 1));
  const wire = line(new Unheard('silence'));
  const sender = new Sender(pocket, wire, () => {});
  await sender.hurry();
  assert.equal(sender.state, 'OFFLINE');
  assert.equal(pocket.waiting().length, 1);
  t.mock.timers.tick(2_000);
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
  assert.equal(sender.state, 'IDLE');
  assert.deepEqual(wire.sent, [['a'], ['a']]);
  assert.equal(pocket.waiting().length, 0);
});

test('a mark that is not taken is told with its reason and does not hold up the others', async () => {
  const pocket = new Pocket(TRIP, storage());
  pocket.put(mark('a', 1));
  pocket.put(mark('b', 2));
  const sender = new Sender(pocket, line(new Refused('both'), new Refused('not on the roster'), undefined), () => {});
  await sender.hurry();
  assert.deepEqual(sender.refused.map(({ mark: { id }, reason }) => [id, reason]), [['a', 'not on the roster']]);
  assert.equal(pocket.waiting().length, 0);
});

test('who is signed out keeps the marks', async () => {
  const pocket = new Pocket(TRIP, storage());
  pocket.put(mark('a', 1));
  const sender = new Sender(pocket, line(new SignedOut()), () => {});
  await sender.hurry();
  assert.equal(sender.state, 'SIGNED_OUT');
  assert.equal(pocket.waiting().length, 1);
});

test('the moment travels as how long ago it was, so a wrong clock does no harm', async () => {
  const pocket = new Pocket(TRIP, storage());
  pocket.put(mark('a', 1_000));
  const sent = [];
  await new Sender(pocket, { send: async (marks) => sent.push(...marks) }, () => {}, () => 61_000).hurry();
  assert.deepEqual(sent, [{ id: 'a', signUp: 's1', day: '2026-03-02', present: true, ago: 60_000 }]);
});

test('a session that is new has a new token; a redirect means signed out; a gateway has not heard it', async () => {
  const asked = [];
  const answers = [
    new Response(JSON.stringify({ csrf: { header: 'X-CSRF-TOKEN', token: 'old' } })),
    new Response('', { status: 403 }),
    new Response(JSON.stringify({ csrf: { header: 'X-CSRF-TOKEN', token: 'new' } })),
    new Response('{"taken":1}'),
  ];
  const one = new Line(TRIP, () => 'en', async (address, request) => {
    asked.push([address.split('/').at(-1), request.headers['X-CSRF-TOKEN']]);
    return answers.shift();
  });
  await one.send([]);
  assert.deepEqual(asked, [['roster', undefined], ['marks', 'old'], ['roster', undefined], ['marks', 'new']]);
  const hearing = (answer) => new Line(TRIP, () => 'en', async () => answer).roster();
  await assert.rejects(hearing({ type: 'opaqueredirect', status: 0 }), SignedOut);
  await assert.rejects(hearing(new Response('', { status: 404 })), NotLeading);
  await assert.rejects(hearing(new Response('<html>portal')), Unheard);
  await assert.rejects(hearing(new Response(JSON.stringify({ reasons: ['No.'] }), { status: 422 })), { message: 'No.' });
});

test('what waits here stands over what the server knows', () => {
  const roster = { people: [{ id: 's1', number: 1, name: 'A' }, { id: 's2', number: 2, name: 'B' }], marks: [{ signUp: 's1', day: '2026-03-02', present: true }] };
  const roll = new Roll(roster, [mark('x', 1, false)]);
  assert.deepEqual([roll.there('2026-03-02').length, roll.missing('2026-03-02')[0].name, roll.open('2026-03-02')[0].name], [0, 'A', 'B']);
  assert.equal(roll.open('2026-03-03').length, 2);
});

test('the day to call is today in China by the server, and names stay three days longer', () => {
  const roster = { startsOn: '2026-02-27', endsOn: '2026-03-02', ahead: 0 };
  assert.deepEqual(daysOf(roster), ['2026-02-27', '2026-02-28', '2026-03-01', '2026-03-02']);
  assert.equal(dayToCall(roster, Date.parse('2026-02-28T17:00:00Z')), '2026-03-01');
  assert.equal(dayToCall(roster, Date.parse('2026-03-09T17:00:00Z')), '2026-02-27');
  assert.equal(new Date(keptUntil(roster)).toISOString(), '2026-03-05T16:00:00.000Z');
});

test('a ticket is its number, or the code of this trip with the number, and has no name', () => {
  assert.equal(numberOn('12', TRIP), 12);
  assert.equal(numberOn(` XIEYUE-TRIP:${TRIP}:12 `, TRIP), 12);
  assert.equal(numberOn('XIEYUE-TRIP:00000000-0000-0000-0000-000000000000:12', TRIP), 'other');
  assert.equal(numberOn('https://example.com', TRIP), null);
});

test('both languages say the same things', () => {
  assert.deepEqual(Object.keys(TEXTS.en), Object.keys(TEXTS['zh-CN']));
  for (const [key, text] of Object.entries(TEXTS.en)) {
    assert.deepEqual(text.match(/\{\w+\}/g)?.sort() ?? [], TEXTS['zh-CN'][key].match(/\{\w+\}/g)?.sort() ?? [], key);
  }
});
