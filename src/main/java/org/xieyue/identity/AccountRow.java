package org.xieyue.identity;

import java.util.List;

/** An account in the administrators' list. */
public record AccountRow(AccountId id, String login, String name, UnionId home, String homeName, List<Post> posts) {

    /** @param mayTake whether the reader administers that union */
    public record Post(Appointment appointment, String unionName, boolean mayTake) {}
}
