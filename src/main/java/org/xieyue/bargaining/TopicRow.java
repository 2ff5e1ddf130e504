package org.xieyue.bargaining;

import java.time.LocalDate;
import java.util.UUID;
import org.xieyue.agreements.BargainingTopic;

/** A topic of the offer (协商议题). */
public record TopicRow(UUID id, int position, BargainingTopic topic, String title, LocalDate addedOn) {}
