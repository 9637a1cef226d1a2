package jp.mieru.access;

import java.util.Optional;

/** For whom the demo city's chapters do what only the personnel office may. */
public interface DemoOffice {
    /** Its head, with all duties; nobody outside the demo city, and until accounts have their roles. */
    Optional<Viewer> viewer();
}
