package jp.mieru.appraisal.behaviour;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import jp.mieru.access.StaffId;
import jp.mieru.access.Viewer;
import jp.mieru.organization.Roster;
import jp.mieru.platform.web.Choice;
import jp.mieru.platform.web.Fields;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Puts the pages together on which notes of a person are written. */
@Component
class NotePage {
    static final String LABELS = "appraisal.behaviour.form.";

    private final BehaviourNotes notes;
    private final WhomOneNotes whom;
    private final NoteItems items;
    private final Roster roster;

    NotePage(BehaviourNotes notes, WhomOneNotes whom, NoteItems items, Roster roster) {
        this.notes = notes;
        this.whom = whom;
        this.items = items;
        this.roster = roster;
    }

    /** All notes of a person with an empty form; nothing for whoever may not write of the person and never did. */
    ModelAndView person(StaffId about, Viewer viewer, Fields fields, HttpStatus status) {
        var self = Objects.requireNonNull(viewer.staff());
        var kept = notes.of(self, about);
        boolean may = whom.may(viewer, about);
        if (kept.isEmpty() && !may) {
            throw notFound();
        }
        var successor = may ? null : whom.successor(viewer, about).orElse(null);
        var view = view("appraisal/behaviour/person", about, viewer, fields, status);
        view.addObject("notes", kept);
        view.addObject("may", may);
        view.addObject("successor", successor == null ? null : name(successor));
        view.addObject(
                "writers",
                roster.people(kept.stream().map(Note::writer).collect(Collectors.toSet())).values().stream()
                        .collect(Collectors.toMap(Roster.Person::staff, Roster.Person::name)));
        return view;
    }

    /** One note. */
    ModelAndView edit(Note note, Viewer viewer, Fields fields, HttpStatus status) {
        var view = view("appraisal/behaviour/edit", note.about(), viewer, fields, status);
        view.addObject("note", note);
        return view;
    }

    private ModelAndView view(String template, StaffId about, Viewer viewer, Fields fields, HttpStatus status) {
        var view = new ModelAndView(template);
        view.addObject("about", about);
        view.addObject("name", name(about));
        view.addObject("own", viewer.is(about));
        view.addObject("items", choices(about, fields));
        view.addObject("fields", fields);
        view.setStatus(status);
        return view;
    }

    private List<Choice> choices(StaffId about, Fields fields) {
        return items.of(about, fields.page().locale());
    }

    private String name(StaffId staff) {
        Roster.@Nullable Person person = roster.people(List.of(staff)).get(staff);
        if (person == null) {
            throw notFound();
        }
        return person.name();
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
