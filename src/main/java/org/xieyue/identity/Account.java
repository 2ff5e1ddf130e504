package org.xieyue.identity;

import java.util.Locale;
import java.util.Set;

/** A person who can sign in, with the posts held now. */
public record Account(AccountId id, String login, String name, Locale locale, Set<Appointment> appointments) {
    public Account {
        appointments = Set.copyOf(appointments);
    }

    /** At whatever union. */
    public boolean holds(Role role) {
        return appointments.stream().anyMatch(post -> post.role() == role);
    }

    /** At exactly this union. */
    public boolean holds(Role role, UnionId union) {
        return appointments.contains(new Appointment(role, union));
    }
}
