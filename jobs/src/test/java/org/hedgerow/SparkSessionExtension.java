package org.hedgerow;

import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests one shared local {@link SparkSession}: annotate the class with {@code
 * @ExtendWith(SparkSessionExtension.class)} and take the session as a parameter. It starts with the first test that
 * asks and stops after the last test of the run.
 */
public final class SparkSessionExtension implements ParameterResolver {

    private static final ExtensionContext.Namespace NAMESPACE =
            ExtensionContext.Namespace.create(SparkSessionExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == SparkSession.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return session(context);
    }

    /** The shared session, for other extensions. */
    public static SparkSession session(ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(Holder.class, key -> new Holder(start()), Holder.class)
                .session();
    }

    private static SparkSession start() {
        return SparkSession.builder()
                .master("local[2]")
                .appName("hedgerow tests")
                .config("spark.ui.enabled", "false")
                .config("spark.sql.shuffle.partitions", "2")
                // Tables of tests are small: compiling a query takes far longer than running it.
                .config("spark.sql.codegen.wholeStage", "false")
                .config("spark.sql.codegen.factoryMode", "NO_CODEGEN")
                .config("spark.sql.adaptive.enabled", "false")
                .config("spark.sql.session.timeZone", "UTC")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.sql.warehouse.dir", "target/spark-warehouse")
                .getOrCreate();
    }

    private record Holder(SparkSession session) implements AutoCloseable {
        @Override
        public void close() {
            session.stop();
        }
    }
}
