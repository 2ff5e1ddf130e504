package org.xieyue.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.xieyue.identity.ScopedArguments.Scoped;
import org.xieyue.shared.NotAllowed;
import org.xieyue.shared.NotFound;
import org.xieyue.testing.ScopeFixture;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueTest;

/**
 * Calls every public method of every use case as somebody with just one role: at the union to which the things asked for
 * belong, above it, and at another union; and compares who is let through with what {@link Permission} says. A new use
 * case takes part by itself; a new type of id needs a {@link ScopeFixture}.
 */
@XieyueTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuthorisationMatrixTest {

    private enum Place {
        OWN,
        ABOVE,
        OTHER;

        boolean coversTheThing() {
            return this != OTHER;
        }
    }

    private enum Outcome {
        LET_THROUGH,
        NOT_ALLOWED,
        NOT_FOUND
    }

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    ScopedArguments scopedArguments;

    @Autowired
    ObjectProvider<ScopeFixture<?>> fixtures;

    @Autowired
    TestPeople people;

    @Autowired
    TransactionTemplate transaction;

    private final Map<Class<?>, Object> things = new HashMap<>();
    private final Map<Place, Map<Role, Account>> persons = new EnumMap<>(Place.class);

    @BeforeAll
    void somebody_for_each_role_at_each_place() {
        var organisation = people.organisation();
        Map<Place, UnionId> unions = Map.of(
                Place.OWN, organisation.basic(),
                Place.ABOVE, organisation.county(),
                Place.OTHER, organisation.otherBasic());
        unions.forEach((place, union) -> {
            Map<Role, Account> byRole = new EnumMap<>(Role.class);
            for (Role role : Role.values()) {
                byRole.put(role, people.person(role.name(), role, union));
            }
            persons.put(place, byRole);
        });
        Account maker = people.person(
                "制",
                organisation.basic(),
                Arrays.stream(Role.values())
                        .map(role -> new Appointment(role, organisation.basic()))
                        .collect(Collectors.toSet()));
        fixtures.forEach(fixture -> things.put(fixture.type(), fixture.belongingTo(organisation.basic(), maker)));
    }

    @Test
    void every_type_that_belongs_to_a_union_has_a_fixture() {
        assertThat(things.keySet()).isEqualTo(scopedArguments.locators().keySet());
    }

    @Test
    void no_public_method_gets_round_the_permission() {
        for (UseCaseCalls call : UseCaseCalls.all(beans)) {
            assertThat(call.permit()).as(call.name()).isNotNull();
            Set<Method> open = new HashSet<>(Arrays.asList(call.useCase().getMethods()));
            open.removeIf(method -> method.getDeclaringClass() == Object.class
                    || method.isSynthetic()
                    || method.isAnnotationPresent(Permit.class));
            assertThat(open).as("inherited by " + call.useCase()).isEmpty();
        }
    }

    @TestFactory
    List<DynamicTest> who_is_let_through() {
        return UseCaseCalls.all(beans).stream()
                .map(call -> DynamicTest.dynamicTest(call.name(), () -> check(call)))
                .toList();
    }

    private void check(UseCaseCalls call) {
        Permission permission = Objects.requireNonNull(call.permit()).value();
        Object[] arguments = call.arguments(things::get);
        Set<Scoped> scoped = scopedArguments.in(arguments);
        assertThat(scoped.isEmpty())
                .as("the arguments hold what belongs to a union")
                .isEqualTo(call.scopedTypes(scopedArguments.locators().keySet()).isEmpty());
        Map<String, Outcome> expected = new TreeMap<>();
        Map<String, Outcome> observed = new TreeMap<>();
        persons.forEach((place, byRole) -> byRole.forEach((role, person) -> {
            String who = role + " " + place;
            expected.put(who, expected(permission, role, place, scoped));
            observed.put(who, observed(call, person, arguments));
        }));
        assertThat(observed).isEqualTo(expected);
    }

    private static Outcome expected(Permission permission, Role role, Place place, Set<Scoped> scoped) {
        boolean hasRole = permission.roles().contains(role);
        if (scoped.isEmpty()) {
            return hasRole ? Outcome.LET_THROUGH : Outcome.NOT_ALLOWED;
        }
        if (place.coversTheThing() && hasRole) {
            return Outcome.LET_THROUGH;
        }
        boolean sees = scoped.iterator().next().locator().seenWith().roles().contains(role);
        return place.coversTheThing() && sees ? Outcome.NOT_ALLOWED : Outcome.NOT_FOUND;
    }

    /** Really calls it; whatever comes of the call is undone. */
    private Outcome observed(UseCaseCalls call, Account person, Object... arguments) {
        return Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            return people.as(person, () -> outcome(call, arguments));
        }));
    }

    private static Outcome outcome(UseCaseCalls call, Object... arguments) {
        try {
            Method method = call.bean()
                    .getClass()
                    .getMethod(call.method().getName(), call.method().getParameterTypes());
            method.setAccessible(true);
            method.invoke(call.bean(), arguments);
            return Outcome.LET_THROUGH;
        } catch (InvocationTargetException thrown) {
            Throwable cause = Objects.requireNonNull(thrown.getCause());
            boolean insideTheUseCase = Arrays.stream(cause.getStackTrace())
                    .anyMatch(frame -> frame.getClassName()
                                    .equals(call.useCase().getName())
                            && frame.getMethodName().equals(call.method().getName()));
            if (!insideTheUseCase && cause instanceof NotAllowed) {
                return Outcome.NOT_ALLOWED;
            }
            return !insideTheUseCase && cause instanceof NotFound ? Outcome.NOT_FOUND : Outcome.LET_THROUGH;
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
