package org.xieyue.processes;

import java.util.Set;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.impl.spi.el.ElExpression;
import org.camunda.bpm.dmn.engine.impl.spi.el.ElProvider;
import org.camunda.bpm.engine.ArtifactFactory;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.bpmn.delegate.JavaDelegateInvocation;
import org.camunda.bpm.engine.impl.delegate.DefaultDelegateInterceptor;
import org.camunda.bpm.engine.impl.delegate.DelegateInvocation;
import org.camunda.bpm.engine.impl.delegate.ExpressionGetInvocation;
import org.camunda.bpm.engine.impl.dmn.invocation.DecisionInvocation;
import org.camunda.bpm.engine.impl.form.handler.CreateStartFormInvocation;
import org.camunda.bpm.engine.impl.form.handler.CreateTaskFormInvocation;
import org.camunda.bpm.engine.impl.form.handler.SubmitFormVariablesInvocation;
import org.camunda.bpm.engine.impl.scripting.engine.ScriptEngineResolver;
import org.camunda.bpm.engine.impl.task.delegate.TaskListenerInvocation;
import org.camunda.bpm.engine.impl.variable.serializer.JavaObjectSerializer;
import org.jspecify.annotations.Nullable;

/** The engine's doors to foreign code, shut: scripts, classes by name, listeners, other expression languages. */
final class NothingElse {

    private NothingElse() {}

    private static ProcessEngineException refused(String what) {
        return new ProcessEngineException("A diagram cannot run " + what);
    }

    /** M4: no language has an engine, JUEL and FEEL as script languages included. */
    static final class NoScripts implements ScriptEngineResolver {

        @Override
        public void addScriptEngineFactory(ScriptEngineFactory factory) {
            throw refused("scripts");
        }

        @Override
        public ScriptEngineManager getScriptEngineManager() {
            throw refused("scripts");
        }

        @Override
        public @Nullable ScriptEngine getScriptEngine(String language, boolean resolveFromCache) {
            throw refused("scripts in " + language);
        }
    }

    /** M5: no class of anybody's is made for a diagram. */
    static final class NoArtifacts implements ArtifactFactory {

        @Override
        public <T> T getArtifact(Class<T> type) {
            throw refused("the class " + type.getName());
        }
    }

    /** M5: of all that the engine can invoke for a diagram, what we need: steps, decisions, our own task bridge. */
    static final class OnlySteps extends DefaultDelegateInterceptor {

        private static final Set<Class<?>> HARMLESS = Set.of(
                ExpressionGetInvocation.class,
                DecisionInvocation.class,
                CreateStartFormInvocation.class,
                CreateTaskFormInvocation.class,
                SubmitFormVariablesInvocation.class);

        @Override
        public void handleInvocation(DelegateInvocation invocation) throws Exception {
            boolean allowed = HARMLESS.contains(invocation.getClass())
                    || (invocation instanceof JavaDelegateInvocation
                            && (Target.DELEGATE.of(invocation) instanceof StepDelegate
                                    || Target.DELEGATE.of(invocation) instanceof StandIn))
                    || (invocation instanceof TaskListenerInvocation
                            && Target.LISTENER.of(invocation) instanceof TaskBridge.Ear);
            if (!allowed) {
                throw refused("a " + invocation.getClass().getSimpleName());
            }
            super.handleInvocation(invocation);
        }
    }

    /** The engine keeps what an invocation is about to itself. */
    private enum Target {
        DELEGATE(JavaDelegateInvocation.class, "delegateInstance"),
        LISTENER(TaskListenerInvocation.class, "taskListenerInstance");

        private final java.lang.reflect.Field field;

        Target(Class<?> type, String name) {
            try {
                field = type.getDeclaredField(name);
                field.setAccessible(true);
            } catch (NoSuchFieldException changed) {
                throw new IllegalStateException("The engine is not the one we know", changed);
            }
        }

        @Nullable
        Object of(DelegateInvocation invocation) {
            try {
                return field.get(invocation);
            } catch (IllegalAccessException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    /** M8: an object may pass from a decision table to its task in memory; it is never written or read. */
    static final class NoObjects extends JavaObjectSerializer {

        @Override
        protected byte[] serializeToByteArray(Object object) {
            if (object instanceof DmnDecisionResult) {
                // handed from the table to its task within one transaction; of its content nothing is kept
                return new byte[0];
            }
            throw new ProcessEngineException("No object is stored in a process: " + object.getClass());
        }

        @Override
        protected Object deserializeFromByteArray(byte[] bytes, String typeName) {
            throw new ProcessEngineException("No object is read from a process: " + typeName);
        }
    }

    /** M10: decision tables know FEEL only. */
    static final class NoJuelInTables implements ElProvider {

        @Override
        public ElExpression createExpression(String expression) {
            throw refused("another expression language than FEEL in a decision table");
        }
    }
}
