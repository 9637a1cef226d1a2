package jp.mieru;

import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Empties the database before each test, unless the class tells one story in several steps ({@link KeepsData}). */
public final class CleanDatabase implements BeforeEachCallback {
    @Override
    public void beforeEach(ExtensionContext context) throws Exception {
        var keeps = AnnotationSupport.isAnnotated(context.getRequiredTestClass(), KeepsData.class);
        if (TestDatabase.isUsed() && !keeps) {
            TestDatabase.shared().truncate();
        }
    }
}
