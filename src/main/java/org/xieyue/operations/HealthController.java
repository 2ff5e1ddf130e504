package org.xieyue.operations;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.health.actuate.endpoint.CompositeHealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Health on the application's own port, for load balancers that know no other: the state of every part, no details,
 * which the management port has.
 */
@Hidden
@RestController
class HealthController {

    private final HealthEndpoint health;

    HealthController(HealthEndpoint health) {
        this.health = health;
    }

    record Health(String status, Map<String, Part> components) {}

    record Part(String status) {}

    @GetMapping(path = "/actuator/health", produces = "application/json")
    ResponseEntity<Health> health() {
        HealthDescriptor whole = health.health();
        Map<String, Part> parts = new TreeMap<>();
        if (whole instanceof CompositeHealthDescriptor composite && composite.getComponents() != null) {
            composite
                    .getComponents()
                    .forEach((name, part) ->
                            parts.put(name, new Part(part.getStatus().getCode())));
        }
        Status status = whole.getStatus();
        boolean serving = !status.equals(Status.DOWN) && !status.equals(Status.OUT_OF_SERVICE);
        return ResponseEntity.status(serving ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .body(new Health(status.getCode(), parts));
    }
}
