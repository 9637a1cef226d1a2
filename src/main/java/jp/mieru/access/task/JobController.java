package jp.mieru.access.task;

import java.util.UUID;
import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.platform.jobs.Job;
import jp.mieru.platform.jobs.JobId;
import jp.mieru.platform.jobs.Jobs;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.server.ResponseStatusException;

/** Long work that I have started. Somebody else's does not exist. */
@Controller
class JobController {
    private static final int LATEST = 50;
    private final Jobs jobs;

    JobController(Jobs jobs) {
        this.jobs = jobs;
    }

    @GetMapping("/jobs")
    @Allow(Who.SIGNED_IN)
    String index(Viewer viewer, Model model) {
        model.addAttribute("jobs", jobs.of(viewer.account(), LATEST));
        return "access/job/index";
    }

    @GetMapping("/jobs/{id}")
    @Allow(Who.SIGNED_IN)
    String show(
            @PathVariable UUID id,
            Viewer viewer,
            Model model,
            @RequestHeader(name = "HX-Request", required = false) boolean part) {
        model.addAttribute("job", mine(id, viewer));
        return part ? "access/job/state" : "access/job/show";
    }

    @PostMapping("/jobs/{id}/cancellation")
    @Allow(Who.SIGNED_IN)
    String cancel(@PathVariable UUID id, Viewer viewer) {
        var job = mine(id, viewer);
        jobs.cancel(job.id(), viewer.account());
        return "redirect:" + job.id().href();
    }

    private Job mine(UUID id, Viewer viewer) {
        return jobs.find(new JobId(id), viewer.account())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
