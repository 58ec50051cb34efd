package org.demarche.workbook;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.namespace.QName;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.xmlbeans.XmlCursor;
import org.demarche.Label;
import org.demarche.Task;

/** How often the labels occur, in the report and in each article, as numbers and as charts. */
final class SharesSheet {

    static final String NAME = "Shares";

    /** More bars are no picture any more. */
    static final int MOST_DRAWN = 30;

    private static final int COLUMNS_OF_A_CHART = 7;
    private static final int ROWS_OF_ONE_BAR = 9;
    private static final int LONGEST_NAME = 40;

    private final SXSSFWorkbook book;
    private final Look look;
    private final CellText texts;
    private final List<Task> tasks;

    SharesSheet(SXSSFWorkbook book, Look look, CellText texts, List<Task> tasks) {
        this.book = book;
        this.look = look;
        this.texts = texts;
        this.tasks = tasks;
    }

    void write(LabelCounts counts) {
        PlainSheet sheet = new PlainSheet(book, NAME, look, texts, 36, 14, 13, 13, 13, 13, 13, 13, 13, 13);
        sheet.title("How often the labels were predicted");
        sheet.note("As the model gave them; what reviewers wrote is not in here.");
        sheet.header("all articles", "label", "sentences", "share");
        List<Integer> tops = new ArrayList<>();
        for (LabelCounts.Counted counted : counts.overall()) {
            tops.add(sheet.next());
            for (int i = 0; i < counted.column().values().size(); i++) {
                sheet.row(
                        counted.column().name(), counted.column().values().get(i), counted.count(i), counted.share(i));
            }
        }
        XSSFDrawing drawing = book.getXSSFWorkbook().getSheet(NAME).createDrawingPatriarch();
        for (int t = 0; t < tasks.size() && t < tops.size(); t++) {
            overall(drawing, tasks.get(t), counts.overall().get(t), tops.get(t), 2 + t * ROWS_OF_ONE_BAR);
        }
        sheet.skipTo(2 + tasks.size() * ROWS_OF_ONE_BAR + 1);
        if (!counts.articles().isEmpty()) {
            articles(sheet, drawing, counts.articles());
        }
    }

    private void articles(PlainSheet sheet, XSSFDrawing drawing, List<LabelCounts.Article> articles) {
        Task task = tasks.get(0);
        List<String> labels = task.labels().labels().stream().map(Label::name).toList();
        List<String> header = new ArrayList<>(List.of(task.name() + " by article", "sentences"));
        header.addAll(labels);
        labels.forEach(label -> header.add(label + " share"));
        sheet.header(header.toArray(String[]::new));
        int top = sheet.next();
        for (LabelCounts.Article article : articles) {
            List<Object> row =
                    new ArrayList<>(List.of(article.name(), article.first().sum()));
            IntStream.range(0, labels.size())
                    .forEach(l -> row.add(article.first().count(l)));
            IntStream.range(0, labels.size())
                    .forEach(l -> row.add(article.first().share(l)));
            sheet.row(row.toArray());
        }
        int drawn = Math.min(MOST_DRAWN, articles.size());
        String title = task.name() + " by article" + (drawn < articles.size() ? ", the first " + drawn : "");
        XSSFChart chart = chart(drawing, title, top - 1, top - 1 + 6 + 2 * drawn);
        List<Series> series = IntStream.range(0, labels.size())
                .mapToObj(l -> new Series(
                        task.labels().get(l),
                        articles.stream()
                                .limit(drawn)
                                .map(article -> article.first().count(l))
                                .toList(),
                        new CellRangeAddress(top, top + drawn - 1, 2 + l, 2 + l)))
                .toList();
        String[] names = articles.stream()
                .limit(drawn)
                .map(article -> shortened(article.name()))
                .toArray(String[]::new);
        draw(chart, task, names, new CellRangeAddress(top, top + drawn - 1, 0, 0), series);
    }

    private void overall(XSSFDrawing drawing, Task task, LabelCounts.Counted counts, int top, int chartTop) {
        XSSFChart chart = chart(drawing, task.name() + ", all articles", chartTop, chartTop + ROWS_OF_ONE_BAR - 1);
        List<Series> series = IntStream.range(0, task.labels().size())
                .mapToObj(l -> new Series(
                        task.labels().get(l), List.of(counts.count(l)), new CellRangeAddress(top + l, top + l, 2, 2)))
                .toList();
        draw(chart, task, new String[] {task.name()}, new CellRangeAddress(top, top, 0, 0), series);
    }

    private record Series(Label label, List<Long> counts, CellRangeAddress cells) {}

    /** Charts stand beside the widest table. */
    private int firstChartColumn() {
        return tasks.get(0).labels().size() * 2 + 3;
    }

    private XSSFChart chart(XSSFDrawing drawing, String title, int top, int bottom) {
        XSSFChart chart = drawing.createChart(drawing.createAnchor(
                0, 0, 0, 0, firstChartColumn(), top, firstChartColumn() + COLUMNS_OF_A_CHART, bottom));
        chart.setTitleText(title);
        chart.setTitleOverlay(false);
        chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        return chart;
    }

    private void draw(XSSFChart chart, Task task, String[] names, CellRangeAddress at, List<Series> series) {
        XSSFSheet sheet = book.getXSSFWorkbook().getSheet(NAME);
        XDDFCategoryAxis down = chart.createCategoryAxis(AxisPosition.LEFT);
        down.setOrientation(AxisOrientation.MAX_MIN); // the first on top
        XDDFValueAxis across = chart.createValueAxis(AxisPosition.BOTTOM);
        across.setNumberFormat("0%");
        XDDFBarChartData bars = (XDDFBarChartData) chart.createData(ChartTypes.BAR, down, across);
        bars.setBarDirection(BarDirection.BAR);
        bars.setBarGrouping(BarGrouping.PERCENT_STACKED);
        bars.setGapWidth(50);
        bars.setVaryColors(false);
        for (Series one : series) {
            XDDFChartData.Series drawn = bars.addSeries(
                    XDDFDataSourcesFactory.fromArray(names, at.formatAsString(sheet.getSheetName(), true)),
                    XDDFDataSourcesFactory.fromArray(
                            one.counts().toArray(Long[]::new), one.cells().formatAsString(sheet.getSheetName(), true)));
            drawn.setTitle(one.label().name(), null);
            drawn.setFillProperties(new XDDFSolidFillProperties(XDDFColor.from(
                    HexFormat.of().parseHex(Tint.of(task, one.label()).strong()))));
        }
        chart.plot(bars);
        stack(chart);
    }

    /** Without it the parts of a bar stand beside one another. POI's small schemas lack the type of the number, so it is set as text. */
    private static void stack(XSSFChart chart) {
        try (XmlCursor overlap = chart.getCTChart()
                .getPlotArea()
                .getBarChartArray(0)
                .addNewOverlap()
                .newCursor()) {
            overlap.setAttributeText(new QName("val"), "100");
        }
    }

    private String shortened(String name) {
        String text = texts.of(name);
        int length = text.codePointCount(0, text.length());
        return length <= LONGEST_NAME ? text : "…" + text.substring(text.offsetByCodePoints(0, length - LONGEST_NAME));
    }
}
