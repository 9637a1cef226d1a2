package jp.mieru;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.NullUnmarked;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Lists the SQL statements that a request carries out, so that a test can pin how many there are:
 * {@code assertThat(StatementCounter.during(() -> mvc.get().uri("/staff").exchange())).hasSizeLessThanOrEqualTo(8)}.
 * Listens in every Spring context of the tests, and only to the thread that asks, so that jobs in the background do not count.
 */
@NullUnmarked
public final class StatementCounter implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final ThreadLocal<List<String>> HEARD = new ThreadLocal<>();

    /** The statements carried out by this thread meanwhile, in their order; a batch is one. */
    public static List<String> during(Runnable work) {
        var heard = new ArrayList<String>();
        HEARD.set(heard);
        try {
            work.run();
        } finally {
            HEARD.remove();
        }
        heard.removeIf(sql -> sql.contains("from platform.installation")); // read once in the life of a real server
        return heard;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.addBeanFactoryPostProcessor(factory -> factory.addBeanPostProcessor(new Listener()));
    }

    private static final class Listener implements BeanPostProcessor {
        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return bean instanceof DataSource source ? new ListeningDataSource(source) : bean;
        }
    }

    private static final class ListeningDataSource extends DelegatingDataSource {
        ListeningDataSource(DataSource target) {
            super(target);
        }

        @Override
        public Connection getConnection() throws SQLException {
            var connection = super.getConnection();
            return HEARD.get() == null ? connection : listening(Connection.class, connection, "");
        }
    }

    /** Hears {@code execute…} of what it stands for and of the statements that come from it. */
    private static <T> T listening(Class<T> type, T target, String sql) {
        return type.cast(Proxy.newProxyInstance(
                StatementCounter.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    var text = arguments != null && arguments.length > 0 && arguments[0] instanceof String given
                            ? given
                            : sql;
                    if (method.getName().startsWith("execute") && HEARD.get() != null) {
                        HEARD.get().add(text);
                    }
                    var result = invoke(method, target, arguments);
                    if (!(target instanceof Connection)) {
                        return result;
                    }
                    return result instanceof PreparedStatement prepared
                            ? listening(PreparedStatement.class, prepared, text)
                            : result instanceof Statement plain ? listening(Statement.class, plain, "") : result;
                }));
    }

    private static Object invoke(java.lang.reflect.Method method, Object target, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
