package jp.mieru.organization.rosterimport;

/** Long work upon an import. */
enum ImportTask {
    /** Compares its files with what is stored. */
    COMPARE {
        @Override
        boolean mayBegin(ImportView view) {
            return view.applied() == null;
        }
    },
    /** Stores what was looked at. */
    APPLY {
        @Override
        boolean mayBegin(ImportView view) {
            return view.isReady();
        }
    },
    /** Puts everything back as it was before. */
    UNDO {
        @Override
        boolean mayBegin(ImportView view) {
            return view.isUndoable();
        }
    };

    /** Whether the import stands where this can follow. */
    abstract boolean mayBegin(ImportView view);
}
