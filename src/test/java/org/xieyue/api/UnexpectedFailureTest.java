package org.xieyue.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.CannotCreateTransactionException;
import org.xieyue.shared.OutOfOrder;
import org.xieyue.shared.Texts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class UnexpectedFailureTest {

    private final JsonMapper json = JsonMapper.builder().build();
    private final ApiErrors errors = new ApiErrors(new Problems(new Texts()), json);
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    private JsonNode answerTo(Exception failure) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/v1/me");
        request.addHeader("Accept-Language", "en-GB, de;q=0.5");
        assertThat(errors.resolveException(request, response, null, failure)).isNotNull();
        return json.readTree(response.getContentAsByteArray());
    }

    @Test
    void a_bug_is_told_by_an_incident_id_and_nothing_else() {
        JsonNode problem = answerTo(new IllegalStateException("secret: select * from account"));
        assertThat(response.getStatus()).isEqualTo(500);
        assertThat(problem.at("/incident").asString()).hasSize(36);
        assertThat(problem.at("/detail").asString())
                .contains(problem.at("/incident").asString());
        assertThat(new String(response.getContentAsByteArray(), StandardCharsets.UTF_8))
                .doesNotContain("secret")
                .doesNotContain("select")
                .doesNotContain("IllegalState");
    }

    @Test
    void a_call_out_of_order_is_an_incident() {
        assertThat(answerTo(new OutOfOrder("CASE-1", "x", "id", "state"))
                        .at("/code")
                        .asString())
                .isEqualTo("internal");
    }

    @Test
    void a_lost_race_in_the_database_is_a_conflict() {
        assertThat(answerTo(new CannotAcquireLockException("x")).at("/status").asInt())
                .isEqualTo(409);
    }

    @Test
    void an_exhausted_pool_asks_for_patience() {
        assertThat(answerTo(new CannotCreateTransactionException("x"))
                        .at("/status")
                        .asInt())
                .isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo("5");
    }

    @Test
    void screens_explain_their_own_failures() {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/inbox");
        assertThat(errors.resolveException(request, response, null, new IllegalStateException()))
                .isNull();
    }
}
