package org.referralroi.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.referralroi.figures.AbsentFigure;
import org.referralroi.figures.Dictionary;
import org.referralroi.figures.Figure;
import org.referralroi.figures.Statistics;
import org.referralroi.figures.StatisticsFiles;

class PublishedFiguresTest {
    @Test
    void everyFigureOfTheDictionaryIsPublishedOrNamedAsAbsentAndNoOtherIs() throws IOException {
        Statistics statistics =
                StatisticsFiles.read(Sample.folder(Sample.undisturbed()).resolve("statistics"));
        Set<String> named = new TreeSet<>();
        statistics.figures().stream().map(Figure::figure).forEach(named::add);
        statistics.absent().stream().map(AbsentFigure::figure).forEach(named::add);

        assertEquals(new TreeSet<>(Dictionary.standard().figures()), named);
    }
}
