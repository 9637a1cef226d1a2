package jp.mieru.dialogue.interview;

import jp.mieru.platform.web.Page;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Back to an interview whose day is still to come: nothing is told of what has not taken place. */
public final class TooEarly {
    private TooEarly() {}

    /** The page of the interview, with a sentence that says so. */
    public static String back(Seat seat, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", new Page.Flash("dialogue.flash.too-early"));
        return "redirect:/interviews/" + seat.interview().id();
    }
}
