package org.xieyue.processes.presets;

record Point(long x, long y) {}
