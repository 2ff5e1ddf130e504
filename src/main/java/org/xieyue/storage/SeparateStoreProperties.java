package org.xieyue.storage;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * On an external server: the roles of the separate stores. Without them the ordinary role is used, and the separation is
 * that of schemas only.
 *
 * @param connections how many connections each store keeps
 */
@ConfigurationProperties("xieyue.stores")
record SeparateStoreProperties(
        @Nullable String rollUsername,
        @Nullable String rollPassword,
        @Nullable String boxUsername,
        @Nullable String boxPassword,
        @DefaultValue("8") int connections) {

    @Override
    public String toString() {
        return "SeparateStoreProperties[…]";
    }
}
