package org.xieyue;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.testing.XieyueTest;

@XieyueTest
class ApplicationStartsTest {

    @Autowired
    ProcessEngine engine;

    @Test
    void the_engine_keeps_no_process_of_its_own() {
        assertThat(engine.getRepositoryService().createProcessDefinitionQuery().count())
                .isZero();
    }
}
