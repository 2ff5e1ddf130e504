package org.xieyue.api;

import io.micrometer.observation.ObservationPredicate;
import jakarta.servlet.DispatcherType;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.xieyue.ballots.VotingBooth;
import tools.jackson.databind.json.JsonMapper;

/** Sealed votes are taken behind the security filters and before everything else, and counted instead of timed. */
@Configuration(proxyBeanMethods = false)
class BoxDoorConfiguration {

    @Bean
    FilterRegistrationBean<BoxDoor> boxDoor(VotingBooth booth, Problems problems, ApiErrors errors, JsonMapper json) {
        FilterRegistrationBean<BoxDoor> door = new FilterRegistrationBean<>(new BoxDoor(booth, problems, errors, json));
        door.addUrlPatterns("/api/v1/ballots/*");
        door.setDispatcherTypes(DispatcherType.REQUEST);
        door.setOrder(SecurityFilterProperties.DEFAULT_FILTER_ORDER + 1);
        return door;
    }

    /** {@code xieyue.ballots.cast} counts them. */
    @Bean
    ObservationPredicate votesUntimed() {
        return (name, context) -> !(context instanceof ServerRequestObservationContext served
                && served.getCarrier() != null
                && BoxDoor.isBox(served.getCarrier()));
    }
}
