package org.xieyue.congress;

import org.xieyue.ballots.BallotId;

/**
 * Somebody whom a counted ballot has elected, with its numbers.
 *
 * @param title of the ballot
 * @param name as it stands on the ballot
 */
public record WardElection(BallotId ballot, String title, String name, NewDelegate.WardVote vote) {}
