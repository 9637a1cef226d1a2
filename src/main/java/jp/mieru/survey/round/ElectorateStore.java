package jp.mieru.survey.round;

import java.util.List;
import java.util.function.Function;
import jp.mieru.survey.RoundId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores who is asked, in one statement however many they are. */
@Repository
class ElectorateStore {
    private final JdbcClient jdbc;

    ElectorateStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(RoundId round, List<Electorate.Voter> voters) {
        jdbc.sql("""
                        insert into survey.electorate
                            (round_id, staff_id, unit, position, job_family, age_band, gender, ballot_unit)
                        select :round, * from unnest(:staff::uuid[], :units::int[], :positions::text[],
                            :families::text[], :ages::text[], :genders::text[], :ballotUnits::int[])
                        """)
                .param("round", round.value())
                .param("staff", texts(voters, voter -> voter.member().staff().toString()))
                .param("units", voters.stream().mapToInt(Electorate.Voter::unit).toArray())
                .param("positions", texts(voters, voter -> voter.member().position()))
                .param("families", texts(voters, voter -> voter.member().jobFamily()))
                .param("ages", texts(voters, Electorate.Voter::ageBand))
                .param("genders", texts(voters, voter -> voter.member().gender()))
                .param(
                        "ballotUnits",
                        voters.stream().mapToInt(Electorate.Voter::ballotUnit).toArray())
                .update();
    }

    private static @Nullable String[] texts(
            List<Electorate.Voter> voters, Function<Electorate.Voter, @Nullable String> value) {
        @Nullable String[] texts = new @Nullable String[voters.size()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = value.apply(voters.get(i));
        }
        return texts;
    }
}
