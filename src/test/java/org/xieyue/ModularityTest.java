package org.xieyue;

import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTest {

    @Test
    void capabilities_import_only_what_their_package_declares() {
        ApplicationModules.of(XieyueApplication.class, new ImportOption.DoNotIncludeTests())
                .verify();
    }
}
