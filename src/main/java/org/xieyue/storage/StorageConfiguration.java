package org.xieyue.storage;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class StorageConfiguration {

    @Bean
    DataDirectory dataDirectory(StorageProperties properties) {
        return new DataDirectory(properties.directory().toAbsolutePath().normalize());
    }
}
