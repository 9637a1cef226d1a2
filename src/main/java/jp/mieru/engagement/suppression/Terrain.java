package jp.mieru.engagement.suppression;

/** What a way may be taken over. */
interface Terrain {
    /** How much can be moved by the step. */
    double room(int step);

    /** What the step costs, 0 where the cell is not shown anyway, {@link #NEVER} where it must not be used. */
    int price(int cell);

    /** The cell is shown, and stays so. */
    int NEVER = -1;
}
