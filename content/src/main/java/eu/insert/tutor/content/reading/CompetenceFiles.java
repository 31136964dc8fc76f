package eu.insert.tutor.content.reading;

import eu.insert.tutor.content.Language;
import eu.insert.tutor.content.source.Fields;
import eu.insert.tutor.content.source.Located;
import eu.insert.tutor.content.source.Problems;
import eu.insert.tutor.content.source.SourceText;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads {@code competences/FRAMEWORK.yaml} (areas and the ids of their competences) and checks that
 * {@code competences/FRAMEWORK.CODE.yaml} names each in every language.
 */
final class CompetenceFiles {
    private final Map<String, SourceText> files;
    private final Collection<Language> languages;
    private final Problems problems;

    private CompetenceFiles(List<SourceText> files, Collection<Language> languages, Problems problems) {
        this.files = files.stream().collect(Collectors.toMap(SourceText::path, Function.identity()));
        this.languages = languages;
        this.problems = problems;
    }

    /** Ids such as {@code entrecomp:creativity}. */
    static Set<String> read(List<SourceText> files, Collection<Language> languages, Problems problems) {
        CompetenceFiles reading = new CompetenceFiles(files, languages, problems);
        Set<String> known = new LinkedHashSet<>();
        for (SourceText file : files) {
            if (file.path().matches("competences/[a-z0-9-]+\\.yaml")) {
                Fields.of(file, problems).ifPresent(f -> reading.framework(f, known));
            }
        }
        return known;
    }

    private void framework(Fields fields, Set<String> known) {
        String framework = fields.need("id");
        fields.text("source");
        Set<String> here = new LinkedHashSet<>();
        fields.needMap("areas").ifPresent(areas -> {
            for (String area : areas.keys()) {
                here.add(area);
                for (Located<String> competence : areas.texts(area)) {
                    Ids.wellFormed("competence", competence.it(), fields.path(), competence.line(), problems);
                    here.add(competence.it());
                    known.add(framework + ":" + competence.it());
                }
            }
        });
        fields.done();
        for (Language language : languages) {
            String path = fields.path().replaceFirst("\\.yaml$", "." + language.code() + ".yaml");
            SourceText words = files.get(path);
            if (words == null) {
                problems.error(
                        path,
                        0,
                        "The file is missing.",
                        "Translate " + fields.path() + " into it: id: name, one on each line.");
            } else {
                Fields.of(words, problems).ifPresent(named -> {
                    here.forEach(named::need);
                    named.done();
                });
            }
        }
    }
}
