package org.xieyue.processes.presets;

import java.util.List;

/** A capability's blocks of several parts. They are offered wherever a process may be served by all of their parts. */
public interface PresetSource {

    List<Preset> presets();
}
