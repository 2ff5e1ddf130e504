package org.xieyue.processes.ui;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.xieyue.processes.EditProcess;
import org.xieyue.processes.MendProcess;
import org.xieyue.processes.PlacePreset;
import org.xieyue.processes.WindowId;
import org.xieyue.processes.presets.PresetDrawing.Placed;
import org.xieyue.shared.Answer;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.ui.ErrorSummary;
import org.xieyue.shared.ui.Toasts;

/** What the server draws on the board: fixes, and presets where somebody wants one. */
@Component
class Placing {

    private static final int TRIES = 3;

    private final EditProcess editProcess;
    private final MendProcess mendProcess;
    private final PlacePreset placePreset;
    private final Toasts toasts;

    Placing(EditProcess editProcess, MendProcess mendProcess, PlacePreset placePreset, Toasts toasts) {
        this.editProcess = editProcess;
        this.mendProcess = mendProcess;
        this.placePreset = placePreset;
        this.toasts = toasts;
    }

    Mending fixes(String process) {
        return new Mending(editProcess, mendProcess, process);
    }

    /** One step on the board, as a fix is. */
    void presets(Studio board, String process, WindowId window, ErrorSummary errors) {
        board.onPreset((preset, at) -> {
            errors.clear(Map.of());
            place(board, new Wish(process, window, preset, at), errors, TRIES);
        });
    }

    private record Wish(String process, WindowId window, String preset, String at) {}

    /** Where something was drawn meanwhile it is made again from the newer drawing, so that no stroke is lost. */
    private void place(Studio board, Wish wish, ErrorSummary errors, int tries) {
        switch (placePreset.place(wish.process(), wish.window(), wish.preset(), wish.at())) {
            case Answer.Refused<Placed>(var reasons) -> errors.show(reasons, Map.of());
            case Answer.Done<Placed>(Placed placed) ->
                board.replace(new String(placed.content(), StandardCharsets.UTF_8), put -> {
                    if (put) {
                        board.reveal(placed.first());
                        toasts.done("studio.text.presets.done");
                    } else if (tries > 1) {
                        place(board, wish, errors, tries - 1);
                    } else {
                        errors.show(List.of(Refusal.of("processes.preset.outdated")), Map.of());
                    }
                });
        }
    }
}
