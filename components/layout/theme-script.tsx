/**
 * Sets the chosen theme before anything is drawn, then makes the switch work. Written out in the page: it is smaller than
 * what would load it, and it keeps the page from flashing.
 */
const script = `
(function () {
  var root = document.documentElement, stored;
  try { stored = localStorage.getItem("theme") } catch (error) {}
  if (stored === "light" || stored === "dark") root.dataset.theme = stored;
  document.addEventListener("DOMContentLoaded", function () {
    var button = document.getElementById("theme");
    if (!button) return;
    button.hidden = false;
    button.addEventListener("click", function () {
      var dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
      root.dataset.theme = dark ? "light" : "dark";
      try { localStorage.setItem("theme", root.dataset.theme) } catch (error) {}
    });
  });
})();`;

export function ThemeScript() {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours
  return <script dangerouslySetInnerHTML={{ __html: script }} />;
}
