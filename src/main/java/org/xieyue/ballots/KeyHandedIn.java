package org.xieyue.ballots;

/** A scrutineer's private key is there; after the commit the votes may be countable. */
record KeyHandedIn(BallotId ballot) {}
