package org.xieyue.identity;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The permission that a public method of a use case needs. If an argument is a {@link UnionId}, or of a type for which a
 * {@link ScopeLocator} exists, the permission must be held at that union or above it; otherwise holding it anywhere is
 * enough. Somebody who may not even see the thing gets {@link org.xieyue.shared.NotFound}.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Permit {
    Permission value();
}
