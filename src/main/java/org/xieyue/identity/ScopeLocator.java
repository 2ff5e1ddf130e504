package org.xieyue.identity;

import java.util.Optional;

/** Tells to which union a thing belongs, so that {@link Permit} can be checked; one bean per id type. */
public interface ScopeLocator<T> {

    Class<T> type();

    /** The union, or empty if there is no such thing. */
    Optional<UnionId> unionOf(T id);

    /** Whether this person may see and work on the thing whatever their roles: applicant, holder of one of its tasks. */
    default boolean isPartyTo(T id, AccountId account) {
        return false;
    }

    /**
     * Whether this person may see the thing for another reason than a post at its union or above, as a text that binds
     * their own. Opens what needs {@link #seenWith()}, and nothing else.
     */
    default boolean isShownTo(T id, Account reader) {
        return false;
    }

    /**
     * The permission by which people see such a thing: whoever lacks it is told {@code NotFound}, whoever has it but
     * lacks what was asked for is told {@code NotAllowed}.
     */
    default Permission seenWith() {
        return Permission.READ_CASE;
    }
}
