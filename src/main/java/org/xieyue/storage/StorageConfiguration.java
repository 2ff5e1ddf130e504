package org.xieyue.storage;

import java.sql.SQLException;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

@Configuration(proxyBeanMethods = false)
class StorageConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(StorageConfiguration.class);

    @Bean
    DataDirectory dataDirectory(StorageProperties properties) {
        return new DataDirectory(properties.directory().toAbsolutePath().normalize());
    }

    @Bean
    ClockSkew clockSkew(DataSource database) {
        return new ClockSkew(database, InstantSource.system());
    }

    /** Tests run on a server that may lose everything. */
    @Configuration(proxyBeanMethods = false)
    @Profile("!test")
    static class Durability {
        @Bean
        InitializingBean durabilityCheck(DataSource database) throws SQLException {
            DurabilityCheck.require(database);
            return () -> LOG.debug("The database keeps what it confirms");
        }
    }
}
