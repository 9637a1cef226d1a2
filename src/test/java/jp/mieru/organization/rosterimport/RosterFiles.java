package jp.mieru.organization.rosterimport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jp.mieru.organization.rosterfile.RosterFile;
import jp.mieru.organization.rosterstaging.RosterSource;
import org.jspecify.annotations.NullUnmarked;

/** The files of a small office, to be changed by a test. Null leaves a file out. */
@NullUnmarked
final class RosterFiles {
    static final String UNITS = """
            所属コード,所属名,上位所属コード,所属区分,所属長職員番号,有効開始日,有効終了日
            0000,市,,市,,1985/04/01,
            0100,総務部,0000,部,0001,1985/04/01,
            0101,総務課,0100,課,0002,1985/04/01,
            0102,旧課,0100,課,,1985/04/01,2020/03/31
            """;
    static final String ROSTER = """
            職員番号,氏名,氏名カナ,生年月日,性別,採用年月日,任用形態,職種,職位,級,所属コード,所属名,現所属発令日,兼務所属コード,メールアドレス
            0001,髙橋　一,ﾀｶﾊｼ ﾊｼﾞﾒ,昭和45年9月4日,男,H05.04.01,常勤,一般事務,部長,8,0100,総務部,2022/04/01,,s1@city.example.jp
            0002,神\uDB40\uDD00田　花,かみだ はな,S60.10.02,女,平成21年4月1日,常勤,一般事務,課長,7,0101,総務課,2024/04/01,0100,s2@city.example.jp
            0003,\uD842\uDFB7野　三,ﾖｼﾉ ｻﾝ,1990-01-05,男,2015/4/1,会計年度任用,保健師,主事,,0101,総務課,2015/04/01,,
            """;
    static final String HISTORY = """
            職員番号,発令日,所属コード,所属名,職位,異動区分
            0001,1993/04/01,0102,旧課,主事,採用
            0001,2010/04/01,0101,総務課,課長,異動
            0001,2022/04/01,0100,総務部,部長,異動
            0002,2009/04/01,0101,総務課,主事,採用
            0002,2024/04/01,0101,総務課,課長,昇任
            """;

    private final Path folder;
    private final List<RosterSource> sources = new ArrayList<>();

    RosterFiles(Path folder) {
        this.folder = folder;
    }

    static RosterFiles of(Path folder, String units, String roster, String history) {
        return new RosterFiles(folder)
                .with(RosterFile.UNITS, units)
                .with(RosterFile.ROSTER, roster)
                .with(RosterFile.HISTORY, history);
    }

    RosterFiles with(RosterFile file, String content) {
        return content == null ? this : with(file, content.getBytes(StandardCharsets.UTF_8));
    }

    RosterFiles with(RosterFile file, byte[] content) {
        var name = file.name().toLowerCase(java.util.Locale.ROOT) + ".csv";
        try {
            var path = folder.resolve(name);
            Files.write(path, content);
            sources.add(new RosterSource(file, name, path));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<RosterSource> sources() {
        return sources;
    }
}
