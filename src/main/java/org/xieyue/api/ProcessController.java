package org.xieyue.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xieyue.processes.ProcessRuns;
import org.xieyue.processes.PublishedProcess;
import org.xieyue.shared.NotAllowed;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Texts;
import org.xieyue.tasks.CaseDesk;

@RestController
@RequestMapping(path = "/api/v1/processes", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Processes")
class ProcessController {

    private final ProcessRuns processes;
    private final CaseDesk desk;
    private final Texts texts;

    ProcessController(ProcessRuns processes, CaseDesk desk, Texts texts) {
        this.processes = processes;
        this.desk = desk;
        this.texts = texts;
    }

    @GetMapping
    @Operation(operationId = "processes", summary = "Published processes, with the form that opens a case")
    List<ProcessSummary> processes(HttpServletRequest request) {
        Locale language = Languages.of(request);
        return processes.published().stream()
                .map(process -> new ProcessSummary(
                        process.key(), process.version(), process.label().in(language), startForm(process, language)))
                .toList();
    }

    private @Nullable FormFields startForm(PublishedProcess process, Locale language) {
        try {
            return FormFields.of(desk.startForm(process.key()), language, texts);
        } catch (NotAllowed | NotFound notForThisPerson) {
            return null;
        }
    }
}
