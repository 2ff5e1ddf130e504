package org.xieyue.processes;

import java.lang.reflect.Method;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.impl.juel.ExpressionFactoryImpl;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;

/**
 * Expressions that cannot reach Java: no method calls (JUEL profile JEE5), no beans, no properties of objects; variables,
 * declared steps, elements of lists and the pure {@link DiagramFunctions} are all that can be named (docs/security.md, M3).
 */
final class SafeExpressions extends JuelExpressionManager {

    private final SafeResolver resolver;

    SafeExpressions(SafeResolver resolver) {
        this.resolver = resolver;
        setExpressionFactory(new ExpressionFactoryImpl(ExpressionFactoryImpl.Profile.JEE5));
        try {
            functions.put("each", DiagramFunctions.class.getMethod("each", String.class));
        } catch (NoSuchMethodException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** The engine offers functions of its own, such as the current user's groups; a diagram gets none of them. */
    @Override
    public void addFunction(String name, Method function) {}

    @Override
    protected ELResolver createElResolver() {
        return resolver;
    }
}
