package jp.mieru.platform.web;

import jakarta.servlet.http.HttpServletRequest;

/** Tells what stands around a page; implemented by the module that knows who is looking. */
public interface ShellSource {
    Shell shellFor(HttpServletRequest request);
}
