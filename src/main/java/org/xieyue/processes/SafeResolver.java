package org.xieyue.processes;

import java.beans.FeatureDescriptor;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.PropertyNotFoundException;
import org.camunda.bpm.impl.juel.jakarta.el.PropertyNotWritableException;
import org.jspecify.annotations.Nullable;
import org.xieyue.identity.CurrentUser;

/** Answers names in expressions: a variable, else a declared step; below that only elements of lists and maps. */
final class SafeResolver extends ELResolver {

    private final Function<String, @Nullable JavaDelegate> steps;

    SafeResolver(StepCatalogue catalogue, java.util.function.Supplier<CurrentUser> currentUser) {
        this(key -> {
            ProcessStep step = catalogue.step(key);
            return step == null ? null : new StepDelegate(step, currentUser.get());
        });
    }

    /** @param steps what runs for the step with a key; null where there is none */
    SafeResolver(Function<String, @Nullable JavaDelegate> steps) {
        this.steps = steps;
    }

    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, Object property) {
        context.setPropertyResolved(true);
        return switch (base) {
            case null -> named(context, String.valueOf(property));
            case List<?> list
            when property instanceof Long index && index >= 0 && index < list.size() -> list.get(index.intValue());
            case Map<?, ?> map -> map.get(property);
            default ->
                throw new PropertyNotFoundException(
                        "Expressions cannot look into a " + base.getClass().getSimpleName() + ": " + property);
        };
    }

    private @Nullable Object named(ELContext context, String name) {
        Object scope = context.getContext(VariableScope.class);
        if (scope instanceof VariableScope variables && variables.hasVariable(name)) {
            return variables.getVariable(name);
        }
        JavaDelegate step = steps.apply(name);
        if (step != null) {
            return step;
        }
        throw new PropertyNotFoundException("There is neither a variable nor a step named " + name);
    }

    @Override
    public Class<?> getType(ELContext context, @Nullable Object base, Object property) {
        context.setPropertyResolved(true);
        return Object.class;
    }

    @Override
    public void setValue(ELContext context, @Nullable Object base, Object property, Object value) {
        throw new PropertyNotWritableException("Expressions cannot change anything: " + property);
    }

    @Override
    public boolean isReadOnly(ELContext context, @Nullable Object base, Object property) {
        context.setPropertyResolved(true);
        return true;
    }

    @Override
    public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, @Nullable Object base) {
        return Collections.emptyIterator();
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, @Nullable Object base) {
        return Object.class;
    }
}
