package org.xieyue.identity;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** What hashing a password costs; tests lower it. */
@ConfigurationProperties("xieyue.identity.password")
record PasswordCost(
        @DefaultValue("19456") int memoryKib,
        @DefaultValue("2") int passes) {}
