package org.referralroi.reports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.referralroi.figures.Presentation;
import org.referralroi.figures.Presentation.Names;
import org.referralroi.figures.Presentation.Paper;
import org.referralroi.figures.Statistics;
import org.referralroi.figures.rows.AdvocateStanding;
import org.referralroi.reports.sales.SalesFiles;
import org.referralroi.reports.sales.SampleSales;

/** Companies whose reports must all be readable. */
enum Companies {
    /** Everything computed, nothing computed, and a company with a sales team. */
    ORDINARY,
    BEGINNING,
    WITH_REPS,
    /**
     * Names of many scripts, long ones without a space, and such as would be markup or formulas.
     */
    EXTREME_NAMES,
    /** The palest colour that is taken, other numbers, other paper. */
    OTHER_LOOK;

    private static final int REPS = 4;

    static final List<String> NAMES =
            List.of(
                    "محمد عبد الرحمن القحطاني",
                    "مؤسسة الإمارات للتجارة والتسويق الإلكتروني والخدمات اللوجستية المتكاملة المحدودة",
                    "שלום כהן",
                    "上海国际贸易有限公司",
                    "株式会社データ解析研究所",
                    "नरेन्द्र शर्मा",
                    "Zoë 🎉 Party 👩‍🚀",
                    "W".repeat(80),
                    "=HYPERLINK(\"x\")",
                    "<script>alert(1)</script>");

    Statistics statistics() {
        return switch (this) {
            case ORDINARY -> SampleStatistics.company();
            case BEGINNING -> SampleStatistics.beginning();
            case WITH_REPS -> SampleSales.company();
            case EXTREME_NAMES -> SampleStatistics.companyWith(advocates());
            case OTHER_LOOK ->
                    SampleSales.looking(
                            new Presentation(
                                    "W".repeat(80),
                                    "",
                                    "#949494",
                                    "de-DE",
                                    Paper.LETTER,
                                    Names.MASKED));
        };
    }

    /** Its reports of one kind, of the pages of reps the first few. */
    List<Path> written(Path folder, String ending) throws IOException {
        Reports.write(statistics(), folder);
        SalesFiles sales = new SalesFiles(statistics());
        Path reps = Files.createDirectories(folder.resolve(SalesFiles.REPS));
        for (int i = 0; i < Math.min(REPS, sales.reps()); i++) {
            Files.write(reps.resolve(sales.repFile(i)), sales.repPage(i));
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }

    private static List<AdvocateStanding> advocates() {
        List<AdvocateStanding> advocates = new ArrayList<>();
        for (String name : NAMES) {
            advocates.add(SampleStatistics.advocate(advocates.size() + 1, name));
        }
        return advocates;
    }
}
