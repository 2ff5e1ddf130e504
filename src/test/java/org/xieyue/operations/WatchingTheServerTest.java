package org.xieyue.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.xieyue.testing.XieyueServerTest;

@XieyueServerTest
class WatchingTheServerTest {

    @Autowired
    Environment environment;

    private HttpResponse<String> get(String port, String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + environment.getRequiredProperty(port) + path))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString());
        }
    }

    @Test
    void a_load_balancer_learns_how_every_part_stands_and_nothing_more() throws Exception {
        HttpResponse<String> health = get("local.server.port", "/actuator/health");
        assertThat(health.body())
                .contains("\"engine\"", "\"jobExecutor\"", "\"db\"")
                .doesNotContain("PostgreSQL");
        assertThat(health.statusCode()).isIn(200, 503);
    }

    @Test
    void metrics_are_on_the_management_port_only() throws Exception {
        HttpResponse<String> metrics = get("local.management.port", "/actuator/prometheus");
        assertThat(metrics.statusCode()).isEqualTo(200);
        assertThat(metrics.body()).contains("jvm_memory_used_bytes");
        assertThat(get("local.server.port", "/actuator/prometheus").statusCode())
                .isNotEqualTo(200);
    }
}
