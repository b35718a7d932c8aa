/**
 * One pass over one article: text in, everything that is said about it out.
 *
 * <p><b>Enters:</b> an {@link org.hedgerow.text.Article}, or a {@link org.hedgerow.text.Document} that another
 * segmenter cut. <b>Leaves:</b> a {@link org.hedgerow.label.LabelledArticle}. <b>Forbidden:</b> Spark, knowledge of
 * other articles. <b>Extend:</b> a new kind of label is a new engine called here and a field of the labelled article.
 * <b>Tested</b> in {@code ArticleLabellerTest}, and end to end on the sample's gold.
 */
package org.hedgerow.label;
