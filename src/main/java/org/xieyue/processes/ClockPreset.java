package org.xieyue.processes;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xieyue.processes.presets.Part;
import org.xieyue.processes.presets.Preset;
import org.xieyue.processes.presets.Preset.Kind;
import org.xieyue.processes.presets.PresetSource;

/** A wait that every process may have: so many days, or until a moment that its cases know, once somebody has chosen it. */
@Component
class ClockPreset implements PresetSource {

    @Override
    public List<Preset> presets() {
        return List.of(Preset.preset(
                "clockBlock",
                Kind.CLOCK,
                "等待期限届满",
                "Wait for a period",
                Part.lasts("periodOver", "期限届满", "The period is over", "P5D")));
    }
}
