package org.xieyue.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xieyue.storage.SeparateLogins.Login;
import org.xieyue.storage.SeparateStore.Name;

/** Connects the separate stores to the database of the application, each with its own role. */
@Configuration(proxyBeanMethods = false)
class SeparateStoreConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(SeparateStoreConfiguration.class);

    private final JdbcConnectionDetails ordinary;
    private final SeparateStoreProperties properties;
    private final ObjectProvider<SeparateLogins> embedded;
    private final String initSql;

    SeparateStoreConfiguration(
            JdbcConnectionDetails ordinary,
            SeparateStoreProperties properties,
            ObjectProvider<SeparateLogins> embedded,
            @Value("${spring.datasource.hikari.connection-init-sql:}") String initSql) {
        this.ordinary = ordinary;
        this.properties = properties;
        this.embedded = embedded;
        this.initSql = initSql;
    }

    @Bean
    SeparateStore rollStore() {
        return store(Name.ROLL);
    }

    @Bean
    SeparateStore boxStore() {
        return store(Name.BOX);
    }

    private SeparateStore store(Name name) {
        Login login = login(name);
        HikariConfig config = new HikariConfig();
        config.setPoolName(name.schema());
        config.setJdbcUrl(ordinary.getJdbcUrl());
        config.setUsername(login.role());
        config.setPassword(login.password());
        config.setMaximumPoolSize(properties.connections());
        config.setMinimumIdle(1);
        // the schemas are migrated by the time of the first question
        config.setInitializationFailTimeout(-1);
        if (!initSql.isBlank()) {
            config.setConnectionInitSql(initSql);
        }
        return new SeparateStore(new HikariDataSource(config));
    }

    private Login login(Name name) {
        SeparateLogins logins = embedded.getIfAvailable();
        if (logins != null) {
            return logins.of(name);
        }
        String role = name == Name.ROLL ? properties.rollUsername() : properties.boxUsername();
        String password = name == Name.ROLL ? properties.rollPassword() : properties.boxPassword();
        if (role != null && password != null) {
            return new Login(role, password);
        }
        LOG.warn(
                "The store {} has no role of its own: who may read the database reads both who voted and what. See"
                        + " docs/operations.md, Ballots.",
                name.schema());
        return new Login(String.valueOf(ordinary.getUsername()), String.valueOf(ordinary.getPassword()));
    }
}
