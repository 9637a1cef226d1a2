package jp.mieru.dialogue.meeting;

import java.util.List;
import java.util.UUID;
import jp.mieru.dialogue.interview.Slot;
import jp.mieru.platform.web.Page;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Back to an interview after a step. */
final class Steps {
    private Steps() {}

    /** The word about times that were put on the table. */
    static String proposed(List<Slot> times) {
        return WhileOfficesAreOpen.isKept(times) ? "proposed" : "proposed-closed";
    }

    /** With a word about what was done, or that the other side was quicker. */
    static String done(UUID id, boolean done, String word, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", new Page.Flash("dialogue.flash." + (done ? word : "overtaken")));
        return "redirect:/interviews/" + id;
    }
}
