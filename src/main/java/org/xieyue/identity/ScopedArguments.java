package org.xieyue.identity;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Finds in the arguments of a use case the things that belong to a union: ids with a {@link ScopeLocator}, given
 * directly, as a component of a record, or in a collection of these.
 */
@Component
class ScopedArguments {

    private static final int DEEPEST = 3;

    private final ObjectProvider<ScopeLocator<?>> locators;
    private final Map<Class<?>, List<Method>> components = new ConcurrentHashMap<>();
    private volatile @Nullable Map<Class<?>, ScopeLocator<?>> byType;

    ScopedArguments(ObjectProvider<ScopeLocator<?>> locators) {
        this.locators = locators;
    }

    Set<Scoped> in(@Nullable Object[] arguments) {
        Set<Scoped> found = new LinkedHashSet<>();
        for (Object argument : arguments) {
            collect(argument, 0, found);
        }
        return found;
    }

    private void collect(@Nullable Object value, int depth, Set<Scoped> found) {
        if (value == null || depth > DEEPEST) {
            return;
        }
        ScopeLocator<?> locator = locators().get(value.getClass());
        if (locator != null) {
            found.add(new Scoped(value, locator));
        } else if (value instanceof Collection<?> many) {
            many.forEach(one -> collect(one, depth + 1, found));
        } else if (value instanceof Optional<?> maybe) {
            maybe.ifPresent(one -> collect(one, depth + 1, found));
        } else if (value instanceof Record) {
            for (Method component : components.computeIfAbsent(value.getClass(), ScopedArguments::accessors)) {
                collect(read(component, value), depth + 1, found);
            }
        }
    }

    Map<Class<?>, ScopeLocator<?>> locators() {
        Map<Class<?>, ScopeLocator<?>> known = byType;
        if (known == null) {
            known = new HashMap<>();
            for (ScopeLocator<?> locator : locators) {
                if (known.put(locator.type(), locator) != null) {
                    throw new IllegalStateException("Two scope locators for " + locator.type());
                }
            }
            byType = known;
        }
        return known;
    }

    private static List<Method> accessors(Class<?> type) {
        List<Method> accessors = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            Method accessor = component.getAccessor();
            if (!component.getType().isPrimitive() && accessor.trySetAccessible()) {
                accessors.add(accessor);
            }
        }
        return List.copyOf(accessors);
    }

    private static @Nullable Object read(Method accessor, Object value) {
        try {
            return accessor.invoke(value);
        } catch (IllegalAccessException | InvocationTargetException failure) {
            throw new IllegalStateException("Cannot read " + accessor, failure);
        }
    }

    /** An id, and who knows where it belongs. */
    record Scoped(Object id, ScopeLocator<?> locator) {

        Optional<UnionId> union() {
            return unionOf(locator);
        }

        boolean hasParty(AccountId account) {
            return isParty(locator, account);
        }

        boolean isShownTo(Account reader) {
            return isShown(locator, reader);
        }

        private <T> Optional<UnionId> unionOf(ScopeLocator<T> known) {
            return known.unionOf(known.type().cast(id));
        }

        private <T> boolean isShown(ScopeLocator<T> known, Account reader) {
            return known.isShownTo(known.type().cast(id), reader);
        }

        private <T> boolean isParty(ScopeLocator<T> known, AccountId account) {
            return known.isPartyTo(known.type().cast(id), account);
        }
    }
}
