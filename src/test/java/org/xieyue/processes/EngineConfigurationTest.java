package org.xieyue.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.impl.variable.serializer.TypedValueSerializer;
import org.camunda.bpm.engine.spring.SpringTransactionsProcessEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.xieyue.processes.trial.TrialStory;
import org.xieyue.testing.XieyueTest;

/** Reads the live engine: the switches of docs/security.md are as they should be. */
@XieyueTest
class EngineConfigurationTest {

    @Autowired
    ProcessEngine engine;

    @Autowired
    TrialStory story;

    @Value("${camunda.bpm.job-execution.lock-time-in-millis}")
    int lockTimeInMillis;

    @Value("${camunda.bpm.job-execution.max-wait}")
    long maxWait;

    @Value("${camunda.bpm.job-execution.wait-time-in-millis}")
    int waitTimeInMillis;

    private ProcessEngineConfigurationImpl live;

    @BeforeEach
    void read() {
        live = ((ProcessEngineImpl) engine).getProcessEngineConfiguration();
    }

    @Test
    void every_diagram_passes_our_gate_before_the_parser() {
        assertThat(live.getBpmnParseFactory()
                        .createBpmnParse(new BpmnParser(live.getExpressionManager(), live.getBpmnParseFactory())))
                .isInstanceOf(GuardedParse.class);
        assertThat(live.isEnableXxeProcessing()).isFalse();
        assertThat(System.getProperty("javax.xml.accessExternalSchema"))
                .isNotNull()
                .doesNotContain("http")
                .doesNotContain("all");
    }

    @Test
    void expressions_reach_variables_and_steps_only() {
        assertThat(live.getExpressionManager()).isInstanceOf(SafeExpressions.class);
        assertThat(live.isEnableExpressionsInAdhocQueries()).isFalse();
        assertThat(live.isEnableExpressionsInStoredQueries()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${\"\".getClass()}",
                "${text.length()}",
                "${\"\".class}",
                "${text.bytes}",
                "${publishProcess}",
                "${execution}",
                "${authenticatedUserId}",
                "${currentUser()}",
                "${now()}",
                "#{text.bytes}",
            })
    void an_expression_that_looks_elsewhere_fails(String expression) {
        JuelExpressionManager expressions = (JuelExpressionManager) live.getExpressionManager();

        assertThatThrownBy(() -> expressions
                        .createValueExpression(expression)
                        .getValue(expressions.createElContext(Variables.createVariables()
                                .putValue("text", "x")
                                .asVariableContext())))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void no_script_language_has_an_engine() {
        assertThat(live.getScriptEngineResolver()).isInstanceOf(NothingElse.NoScripts.class);
        for (String language : new String[] {"juel", "feel", "groovy", "javascript", "python", "ruby"}) {
            assertThatThrownBy(() -> inEngine(() -> live.getScriptingEngines().getScriptEngineForLanguage(language)))
                    .as(language)
                    .hasMessageContaining("cannot run");
        }
    }

    @Test
    void no_class_and_no_listener_of_a_diagram_is_made_or_called() {
        assertThat(live.getArtifactFactory()).isInstanceOf(NothingElse.NoArtifacts.class);
        assertThatThrownBy(() -> live.getArtifactFactory().getArtifact(StringBuilder.class))
                .hasMessageContaining("StringBuilder");
        assertThat(live.getDelegateInterceptor()).isInstanceOf(NothingElse.OnlySteps.class);
    }

    @Test
    void no_java_object_is_stored_or_read() {
        assertThat(live.isJavaSerializationFormatEnabled()).isFalse();
        assertThat(live.isDeserializationTypeValidationEnabled()).isTrue();
        String run = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(story.open(1).caseId().toString())
                .singleResult()
                .getId();
        AtomicInteger object = new AtomicInteger();
        assertThatThrownBy(() -> engine.getRuntimeService().setVariable(run, "x", object))
                .hasRootCauseMessage(
                        "No object is stored in a process: class java.util.concurrent.atomic.AtomicInteger");
        assertThat(live.getVariableSerializers().getSerializers())
                .extracting(TypedValueSerializer::getName)
                .doesNotContain("file", "bytes");
    }

    @Test
    void cases_of_another_notation_and_tasks_without_a_process_are_off() {
        assertThat(live.isCmmnEnabled()).isFalse();
        assertThat(live.isStandaloneTasksEnabled()).isFalse();
    }

    @Test
    void decision_tables_speak_feel_without_java() {
        DefaultDmnEngineConfiguration dmn = live.getDmnEngineConfiguration();

        assertThat(dmn.getFeelEngine()).isInstanceOf(ScalaFeelEngine.class);
        assertThat(dmn.getFeelCustomFunctionProviders()).isNullOrEmpty();
        assertThat(dmn.getDefaultInputExpressionExpressionLanguage())
                .isEqualTo(dmn.getDefaultOutputEntryExpressionLanguage());
        assertThatThrownBy(() -> dmn.getElProvider().createExpression("${1}")).hasMessageContaining("FEEL");
        assertThatThrownBy(() -> inEngine(() -> dmn.getScriptEngineResolver().getScriptEngineForLanguage("juel")))
                .hasMessageContaining("cannot run");
    }

    @Test
    void history_is_what_the_picture_needs_and_is_cleaned_up() {
        assertThat(live.getHistoryLevel().getName()).isEqualTo(PictureHistory.NAME);
        assertThat(live.isEnforceHistoryTimeToLive()).isTrue();
        assertThat(live.getHistoryCleanupBatchWindowStartTime()).isEqualTo("01:00");
        assertThat(live.getHistoryRemovalTimeStrategy()).isEqualTo("none");
    }

    @Test
    void ids_are_strong_and_jobs_are_locked_long_enough() {
        assertThat(live.getIdGenerator()).isInstanceOf(StrongUuidGenerator.class);
        assertThat(lockTimeInMillis).isEqualTo(60_000);
        assertThat(maxWait).isEqualTo(5_000);
        assertThat(waitTimeInMillis).isEqualTo(1_000);
    }

    @Test
    void an_error_that_nothing_catches_is_an_incident_and_not_a_silent_end() {
        assertThat(live.isEnableExceptionsAfterUnhandledBpmnError()).isTrue();
    }

    @Test
    void nothing_is_deployed_from_the_class_path_by_itself() {
        assertThat(((SpringTransactionsProcessEngineConfiguration) live).getDeploymentResources())
                .isEmpty();
        assertThat(live.getDatabaseSchemaUpdate()).isEqualTo("false");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.camunda.bpm.engine.rest.impl.CamundaRestResources",
                "org.camunda.bpm.webapp.impl.util.ServletContextUtil",
                "org.camunda.connect.Connectors",
                "org.codehaus.groovy.jsr223.GroovyScriptEngineFactory",
                "org.python.jsr223.PyScriptEngineFactory",
                "com.oracle.truffle.js.scriptengine.GraalJSScriptEngine",
            })
    void the_engines_web_applications_connectors_and_languages_are_not_there(String name) {
        assertThatThrownBy(() -> Class.forName(name)).isInstanceOf(ClassNotFoundException.class);
    }

    private <T> T inEngine(Supplier<T> work) {
        return live.getCommandExecutorTxRequired().execute(context -> work.get());
    }
}
