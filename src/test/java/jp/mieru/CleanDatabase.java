package jp.mieru;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Empties the database before each test; where the class tells one story in several steps ({@link KeepsData}), before all. */
public final class CleanDatabase implements BeforeAllCallback, BeforeEachCallback {
    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        if (TestDatabase.isUsed() && keeps(context)) {
            TestDatabase.shared().truncate();
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) throws Exception {
        if (TestDatabase.isUsed() && !keeps(context)) {
            TestDatabase.shared().truncate();
        }
    }

    private static boolean keeps(ExtensionContext context) {
        return AnnotationSupport.isAnnotated(context.getRequiredTestClass(), KeepsData.class);
    }
}
