package org.xieyue.documents;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DocumentJobs {

    @Bean
    RecurringTask<Void> removeStaleUploads(StaleUploadRemoval removal) {
        return Tasks.recurring("documents-remove-stale-uploads", FixedDelay.of(Duration.ofHours(1)))
                .execute((instance, context) -> removal.removeStale());
    }
}
