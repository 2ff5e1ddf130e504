package org.xieyue.employers;

import org.jspecify.annotations.Nullable;
import org.xieyue.identity.UnionId;

/**
 * An employer as registered.
 *
 * @param union the union that covers its people: its own, or the federation that looks after firms without one
 * @param headOffice the platform of an agent, the head office of a branch
 * @param jurisdiction place whose dated rules apply to it
 * @param workers people who work for it, with or without a labour relation
 */
public record Employer(
        EmployerId id,
        UnionId union,
        String name,
        CreditCode code,
        EmployerKind kind,
        @Nullable EmployerId headOffice,
        Industry industry,
        String jurisdiction,
        int workers) {}
