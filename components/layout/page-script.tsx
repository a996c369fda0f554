import { suggestScript } from "./suggest-script";

/**
 * Sets the chosen theme before anything is drawn, makes its switch work, leads the key "/" to the search field, copies citations,
 * addresses, and words with their source, and shares links.
 * Written out in the page: it is smaller than what would load it, and it keeps the page from flashing.
 *
 * A shortcut of one character must be possible to turn off (WCAG 2.1.4): the search page says how, this keeps the choice.
 */
export const pageScript = `
(function () {
  var root = document.documentElement;
  function kept(name) { try { return localStorage.getItem(name) } catch (error) {} }
  function keep(name, value) { try { localStorage.setItem(name, value) } catch (error) {} }
  var theme = kept("theme");
  if (theme === "light" || theme === "dark") root.dataset.theme = theme;
  root.dataset.slash = kept("slash") === "off" ? "off" : "on";
  document.addEventListener("keydown", function (event) {
    if (event.key !== "/" || root.dataset.slash === "off" || event.defaultPrevented || event.isComposing) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest && event.target.closest("input, textarea, select, [contenteditable]")) return;
    var field = document.querySelector("main input[type=search]") || document.querySelector("header input[type=search]");
    if (!field || field.getClientRects().length === 0) return;
    event.preventDefault();
    field.focus();
    field.select();
  });
  document.addEventListener("click", function (event) {
    if (!event.target.closest || !event.target.closest("#theme")) return;
    var dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = dark ? "light" : "dark";
    keep("theme", root.dataset.theme);
  });
  document.addEventListener("DOMContentLoaded", function () {
    document.querySelectorAll("[data-copy]").forEach(function (copy) { copy.hidden = !navigator.clipboard });
    document.querySelectorAll("[data-share]").forEach(function (share) {
      share.hidden = !navigator.share;
      share.addEventListener("click", function () {
        navigator.share({ title: share.dataset.title, url: share.dataset.share }).catch(function () {});
      });
    });
    var told = document.body.appendChild(document.createElement("p"));
    told.className = "fixed inset-x-0 bottom-4 z-99 mx-auto w-max max-w-[90vw] rounded-control bg-ink px-3.5 py-2 text-paper text-ui empty:invisible print:hidden";
    told.setAttribute("role", "status");
    function copied(html) {
      var shown = new DOMParser().parseFromString(html, "text/html").body;
      shown.querySelectorAll("br").forEach(function (end) { end.replaceWith("\\n") });
      var text = Array.from(shown.children, function (part) { return part.textContent }).join("\\n\\n");
      if (!window.ClipboardItem) return navigator.clipboard.writeText(text);
      function as(type, words) { return new Blob([words], { type: type }) }
      return navigator.clipboard.write([new ClipboardItem({ "text/plain": as("text/plain", text), "text/html": as("text/html", html) })]);
    }
    document.addEventListener("click", function (event) {
      var from = event.target.closest && event.target.closest("[data-copy], [data-quoted], [data-anchor]");
      if (!from || !navigator.clipboard) return;
      var html = from.dataset.quoted;
      if (html) {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
      }
      var shown = from.dataset.shown && document.getElementById(from.dataset.shown).innerText;
      var done = html ? copied(html) : navigator.clipboard.writeText(shown || from.dataset.copy || from.href);
      done.then(function () {
        told.textContent = from.dataset.anchor === undefined ? "Copied" : "Link copied";
        setTimeout(function () { told.textContent = "" }, 2500);
      }, function () { if (html) location.href = from.href });
    });
    var note = document.getElementById("shortcut"), change = note && note.querySelector("button");
    if (change) {
      note.hidden = false;
      change.addEventListener("click", function () {
        root.dataset.slash = root.dataset.slash === "off" ? "on" : "off";
        keep("slash", root.dataset.slash);
      });
    }
  });
})();${suggestScript}`;

export function PageScript() {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours
  return <script dangerouslySetInnerHTML={{ __html: pageScript }} />;
}
