package org.xieyue.identity;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Argon2id, with the least cost that OWASP names: 19 MiB, two passes, one lane. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PasswordCost.class)
class PasswordConfiguration {

    @Bean
    PasswordEncoder passwordEncoder(PasswordCost cost) {
        return new Argon2PasswordEncoder(16, 32, 1, cost.memoryKib(), cost.passes());
    }
}
