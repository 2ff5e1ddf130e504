package org.xieyue.needs;

/** A keyed hash by which a person or a household is recognised without being known. */
public record PersonKey(String value) {}
