package jp.mieru.platform.files;

import java.util.List;

/** A row as it stands in the file: the line it begins on (1 is the first), its cells, and what is wrong in it. */
record RawRow(long line, List<String> cells, List<Trouble> troubles) {}
