import { Forged } from '../ballot/paper.js';
import { Refused } from './network.js';

const TAKEN = new Set(['ballots.paper-issued', 'ballots.voted', 'ballots.token-used']);
const SENTENCES = {
  'ballots.text-changed': 'problem.text',
  'ballots.mode': 'problem.mode',
  'page.signature-wrong': 'problem.signature',
};

/** What a voter is shown after a failure: a screen, and for a problem the sentence that says what it is. */
export function reaction(failure) {
  if (failure instanceof Forged) return { screen: 'problem', key: 'problem.forged' };
  if (!(failure instanceof Refused)) return { screen: 'problem', key: 'problem.old', unexpected: true }; // a part of the browser's cryptography is missing
  if (failure.code === 'ballots.code-unknown') return { screen: 'code' };
  if (TAKEN.has(failure.code)) return { screen: 'issued' };
  if (failure.code === 'ballots.closed') return { screen: 'over' };
  if (failure.code in SENTENCES) return { screen: 'problem', key: SENTENCES[failure.code] };
  if (failure.status === 404) return { screen: 'problem', key: 'problem.link' };
  return { screen: 'problem', key: 'problem.other', values: { reason: failure.message } };
}
