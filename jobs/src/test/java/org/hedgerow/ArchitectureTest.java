package org.hedgerow;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.DisplayName;

@DisplayName("The architecture")
@AnalyzeClasses(packages = "org.hedgerow", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] BELOW_THE_LINE = {
        "org.hedgerow.text..",
        "org.hedgerow.learn..",
        "org.hedgerow.segment..",
        "org.hedgerow.lexicon..",
        "org.hedgerow.attribution..",
        "org.hedgerow.actor..",
        "org.hedgerow.hedge..",
        "org.hedgerow.stance..",
        "org.hedgerow.estimate..",
        "org.hedgerow.label..",
        "org.hedgerow.evaluate..",
        "org.hedgerow.report..",
        "org.hedgerow.corpus.record..",
        "org.hedgerow.corpus.format..",
        "org.hedgerow.corpus.clean..",
        "org.hedgerow.corpus.story.."
    };

    @ArchTest
    static final ArchRule NOTHING_BELOW_THE_LINE_KNOWS_SPARK = noClasses()
            .that()
            .resideInAnyPackage(BELOW_THE_LINE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.spark..", "org.apache.hadoop..", "scala..", "com.johnsnowlabs..");

    @ArchTest
    static final ArchRule THE_CORE_KNOWS_NOTHING_ABOVE_IT = noClasses()
            .that()
            .resideInAnyPackage(BELOW_THE_LINE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.hedgerow.cli..",
                    "org.hedgerow.job..",
                    "org.hedgerow.stage..",
                    "org.hedgerow.table..",
                    "org.hedgerow.sink..",
                    "org.hedgerow.nlp..");

    @ArchTest
    static final ArchRule ONLY_NLP_USES_SPARK_NLP = noClasses()
            .that()
            .resideOutsideOfPackage("org.hedgerow.nlp..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.johnsnowlabs..");

    @ArchTest
    static final ArchRule STAGES_NEITHER_WRITE_NOR_MAKE_SESSIONS = noClasses()
            .that()
            .resideInAPackage("org.hedgerow.stage..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.apache.spark.sql.DataFrameWriter")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.apache.spark.sql.SparkSession$Builder")
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage("org.hedgerow.sink..", "org.hedgerow.job..");

    @ArchTest
    static final ArchRule NO_STATIC_FIELD_CHANGES = fields().that()
            .areStatic()
            .and()
            .doNotHaveModifier(JavaModifier.SYNTHETIC)
            .should()
            .beFinal();

    @ArchTest
    static final ArchRule PUBLIC_CLASSES_OF_THE_CORE_ARE_FINAL_OR_TYPES = classes()
            .that()
            .resideInAnyPackage(BELOW_THE_LINE)
            .and()
            .arePublic()
            .and()
            .areNotInterfaces()
            .should()
            .haveModifier(JavaModifier.FINAL);
}
