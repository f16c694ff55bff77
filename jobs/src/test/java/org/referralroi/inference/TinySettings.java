package org.referralroi.inference;

import java.nio.file.Path;
import java.util.Map;
import org.referralroi.conf.ProgramFile;
import org.referralroi.conf.ProgramSettings;

/** The settings that come with the product, with some of them changed. */
final class TinySettings {
    private TinySettings() {}

    static ProgramSettings of(Map<String, String> changed) {
        Map<String, String> texts = ProgramFile.read(Path.of("..", "conf", "program.yml")).texts();
        texts.putAll(changed);
        return ProgramSettings.of(texts);
    }
}
