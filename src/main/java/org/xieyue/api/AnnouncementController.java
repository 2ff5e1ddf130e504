package org.xieyue.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xieyue.notices.AnnouncementRow;
import org.xieyue.notices.ReadAnnouncements;

@RestController
@RequestMapping(path = "/api/v1/announcements", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Notices")
class AnnouncementController {

    private final ReadAnnouncements announcements;

    AnnouncementController(ReadAnnouncements announcements) {
        this.announcements = announcements;
    }

    @GetMapping
    @Operation(
            operationId = "announcements",
            summary =
                    "What hangs out in the person's unions for everybody, such as signed heads of ballots' boards; newest first")
    List<AnnouncementRow> announcements(HttpServletRequest request) {
        return announcements.list(Languages.of(request));
    }
}
