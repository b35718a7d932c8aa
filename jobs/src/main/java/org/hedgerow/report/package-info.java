/**
 * The report: what a run found, as one HTML page that needs no network and opens from disk.
 *
 * <p><b>Enters:</b> a {@link org.hedgerow.report.Report}, numbers and sampled passages that a job has read from the
 * tables. <b>Leaves:</b> the page: the charting library (Apache ECharts), the page's own script and style from {@code
 * resources/report}, and the data. <b>Forbidden:</b> Spark; and text of articles anywhere but in the data, which is JSON
 * without the characters that could end a script, and which the page shows as text only. The page's security policy
 * allows no request and no script but its own. <b>Extend:</b> a field of the report and the part of {@code page.js} that
 * shows it. <b>Tested</b> in {@code ReportPageTest}, {@code TimelineTest}, {@code PassageChoiceTest}, and in a browser by
 * {@code .ci/check-report.py}.
 */
package org.hedgerow.report;
