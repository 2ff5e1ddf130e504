package org.xieyue.convalescence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a person's sign-up for a trip stands, for that person.
 *
 * @param number neutral number under which the list is published
 * @param heldUntil while a place is kept for the form
 * @param confirmBy while an offered place waits for the person's word
 * @param position place on the reserve list from 1, zero for whoever is not on it
 * @param extended the hold has been extended already
 * @param complete the form has been handed in
 */
public record PlaceTaken(
        SignUpId id,
        SignUpState state,
        int number,
        @Nullable Instant heldUntil,
        @Nullable Instant confirmBy,
        int position,
        boolean extended,
        boolean complete,
        boolean confirmed) {}
