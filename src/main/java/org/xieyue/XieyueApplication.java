package org.xieyue;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

@SpringBootApplication
@ConfigurationPropertiesScan
public class XieyueApplication {

    public static void main(String[] args) {
        SpringApplication.run(XieyueApplication.class, args);
    }
}
