package org.xieyue.disclosures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The data pack of a case as a named representative reads it.
 *
 * @param mayAnswer the reader represents the employers
 * @param openings who opened what, newest first; both sides see it
 */
public record DataPack(List<Item> items, boolean mayAnswer, List<Opening> openings) {

    public DataPack {
        items = List.copyOf(items);
        openings = List.copyOf(openings);
    }

    /**
     * @param kind what became of it; null where nothing was said
     * @param answer what the employers say instead of a file or with it; empty for nothing
     * @param overdue its last day has passed without a file or an answer
     */
    public record Item(
            UUID id,
            int position,
            String what,
            LocalDate dueOn,
            @Nullable AnswerKind kind,
            String answer,
            boolean overdue,
            List<File> files) {

        public boolean isAnswered() {
            return kind != null || !files.isEmpty();
        }
    }

    public record File(UUID id, String name, int bytes, String addedBy, Instant addedAt) {}

    public record Opening(UUID file, String name, @Nullable String by, Instant at) {}
}
