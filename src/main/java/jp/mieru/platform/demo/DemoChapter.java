package jp.mieru.platform.demo;

/**
 * A module's part of the demo city, told by calling the module's own use cases. Chapters run once, in their order, in an
 * empty database; each must come out the same every time.
 */
public interface DemoChapter {
    /** Lower first: 100 organization, 200 accounts, 300 surveys, … */
    int order();

    /** Builds this part. */
    void tell();
}
