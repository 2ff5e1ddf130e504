package org.xieyue.ballots;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.xieyue.identity.Permission;
import org.xieyue.shared.Answer;

/**
 * Where papers of paper of a ballot are handed out and entered, and its roll is changed: at its keepers', or at the meeting that it
 * belongs to, for only the meeting knows who is there. A capability that holds meetings offers a desk of its own, whose use
 * cases check who may and then ask {@link RollAndSheets}; screens and API find the right one by {@link BallotDesks}.
 */
public interface BallotDesk {

    /** Whether this ballot is handled here. */
    boolean handles(Ballot ballot);

    /** Who works here, for the ballot's union. */
    Permission permission();

    /** Everybody on the roll, by name. */
    List<Elector> roll(BallotId id);

    /** Somebody who is to be added to the roll, as typed: a login or a name. */
    Answer<Elector> elector(BallotId id, String typed);

    Answer<UUID> propose(BallotId id, RollChange.Kind kind, Elector elector, String reason);

    /** Answers how many of these persons had no paper before. */
    Answer<Integer> handOut(BallotId id, List<UUID> persons);

    /** @param sheets choices by question, one map a sheet */
    Answer<Integer> enter(BallotId id, List<Map<String, List<String>>> sheets);
}
