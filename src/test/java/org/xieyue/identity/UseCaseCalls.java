package org.xieyue.identity;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.ListableBeanFactory;
import org.xieyue.shared.Texts;
import org.xieyue.shared.UseCase;
import org.xieyue.shared.Yuan;

/** Every public method of every use case, found in the running application, and plausible arguments for it. */
record UseCaseCalls(Object bean, Class<?> useCase, Method method) {

    static List<UseCaseCalls> all(ListableBeanFactory beans) {
        List<UseCaseCalls> calls = new ArrayList<>();
        for (Object bean : beans.getBeansWithAnnotation(UseCase.class).values()) {
            Class<?> type = AopUtils.getTargetClass(bean);
            for (Method method : type.getDeclaredMethods()) {
                if (Modifier.isPublic(method.getModifiers()) && !method.isSynthetic() && !method.isBridge()) {
                    calls.add(new UseCaseCalls(bean, type, method));
                }
            }
        }
        calls.sort(Comparator.comparing(UseCaseCalls::name));
        return calls;
    }

    String name() {
        return useCase.getPackageName().substring("org.xieyue.".length()) + "." + useCase.getSimpleName() + "."
                + method.getName() + "("
                + String.join(
                        ", ",
                        Arrays.stream(method.getParameterTypes())
                                .map(Class::getSimpleName)
                                .toList())
                + ")";
    }

    @Nullable
    Permit permit() {
        return method.getAnnotation(Permit.class);
    }

    /** Types with a locator among the parameters, also within records and collections. */
    List<Class<?>> scopedTypes(Set<Class<?>> located) {
        List<Class<?>> found = new ArrayList<>();
        for (Type type : method.getGenericParameterTypes()) {
            scopedTypes(type, located, 0, found);
        }
        return found;
    }

    private static void scopedTypes(Type type, Set<Class<?>> located, int depth, List<Class<?>> found) {
        if (depth > 3) {
            return;
        }
        if (type instanceof ParameterizedType generic) {
            Class<?> raw = (Class<?>) generic.getRawType();
            if (Collection.class.isAssignableFrom(raw) || raw == Optional.class) {
                scopedTypes(generic.getActualTypeArguments()[0], located, depth + 1, found);
            }
            return;
        }
        if (type instanceof Class<?> plain) {
            if (located.contains(plain)) {
                found.add(plain);
            } else if (plain.isRecord()) {
                for (RecordComponent component : plain.getRecordComponents()) {
                    scopedTypes(component.getGenericType(), located, depth + 1, found);
                }
            }
        }
    }

    /** Arguments in which every id with a locator is one of {@code things}; the rest is empty, zero or the first choice. */
    @Nullable
    Object[] arguments(Function<Class<?>, @Nullable Object> things) {
        Type[] types = method.getGenericParameterTypes();
        Object[] arguments = new Object[types.length];
        for (int i = 0; i < types.length; i++) {
            arguments[i] = value(types[i], things);
        }
        return arguments;
    }

    private static @Nullable Object value(Type type, Function<Class<?>, @Nullable Object> things) {
        if (type instanceof ParameterizedType generic) {
            return generic(generic, things);
        }
        Class<?> plain = (Class<?>) type;
        Object thing = things.apply(plain);
        if (thing != null) {
            return thing;
        }
        if (plain.isRecord() && plain != Yuan.class) {
            return record(plain, things);
        }
        if (plain.isEnum()) {
            return plain.getEnumConstants()[0];
        }
        return Map.<Class<?>, Object>ofEntries(
                        Map.entry(String.class, ""),
                        Map.entry(int.class, 1),
                        Map.entry(long.class, 1L),
                        Map.entry(boolean.class, false),
                        Map.entry(UUID.class, UUID.randomUUID()),
                        Map.entry(byte[].class, new byte[0]),
                        Map.entry(Locale.class, Texts.CHINESE),
                        Map.entry(LocalDate.class, LocalDate.of(2026, 1, 1)),
                        Map.entry(Instant.class, Instant.EPOCH),
                        Map.entry(BigDecimal.class, BigDecimal.ONE),
                        Map.entry(Yuan.class, Yuan.ZERO))
                .get(plain);
    }

    private static @Nullable Object generic(ParameterizedType type, Function<Class<?>, @Nullable Object> things) {
        Class<?> raw = (Class<?>) type.getRawType();
        if (raw == Map.class) {
            return Map.of();
        }
        Object element = value(type.getActualTypeArguments()[0], things);
        if (raw == Optional.class) {
            return Optional.ofNullable(element);
        }
        if (raw == Set.class) {
            return element == null ? Set.of() : Set.of(element);
        }
        if (raw == List.class || raw == Collection.class) {
            return element == null ? List.of() : List.of(element);
        }
        return null;
    }

    private static @Nullable Object record(Class<?> type, Function<Class<?>, @Nullable Object> things) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            values[i] = value(components[i].getGenericType(), things);
        }
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException refused) {
            // a record that refuses empty values is left out: the call then shows how the use case takes null
            return null;
        }
    }

    @Override
    public String toString() {
        return name();
    }
}
