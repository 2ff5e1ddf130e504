package org.xieyue.identity;

/** A role held at a union. Tasks are addressed to exactly such a post. */
public record Appointment(Role role, UnionId union) {}
