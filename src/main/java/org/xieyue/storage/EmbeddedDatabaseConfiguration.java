package org.xieyue.storage;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Offers the embedded database unless {@code spring.datasource.url} names an external one. Migrations run as the owner of the
 * tables; the application itself cannot change them, nor what is append-only.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = "none")
class EmbeddedDatabaseConfiguration {

    @Bean(destroyMethod = "close")
    @ConditionalOnMissingBean(JdbcConnectionDetails.class)
    EmbeddedDatabase embeddedDatabase(DataDirectory directory) {
        return EmbeddedDatabase.start(directory.path());
    }

    @Bean
    @ConditionalOnBean(EmbeddedDatabase.class)
    FlywayConnectionDetails ownerConnection(EmbeddedDatabase database) {
        return new FlywayConnectionDetails() {
            @Override
            public String getUsername() {
                return DatabaseLogins.OWNER;
            }

            @Override
            public String getPassword() {
                return database.logins().owner();
            }

            @Override
            public String getJdbcUrl() {
                return database.url();
            }
        };
    }

    @Bean
    @ConditionalOnBean(EmbeddedDatabase.class)
    JdbcConnectionDetails applicationConnection(EmbeddedDatabase database) {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return DatabaseLogins.APPLICATION;
            }

            @Override
            public String getPassword() {
                return database.logins().application();
            }

            @Override
            public String getJdbcUrl() {
                return database.url();
            }
        };
    }

    @Bean
    @ConditionalOnBean(EmbeddedDatabase.class)
    SeparateLogins separateLogins(EmbeddedDatabase database) {
        return store -> switch (store) {
            case ROLL ->
                new SeparateLogins.Login(DatabaseLogins.ROLL, database.logins().roll());
            case BOX ->
                new SeparateLogins.Login(DatabaseLogins.BOX, database.logins().box());
        };
    }
}
