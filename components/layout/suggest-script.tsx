/**
 * Suggestions below a search field while somebody types: a combobox with a list (WAI-ARIA Authoring Practices). The field
 * stays what it is, so Enter searches for what was typed unless a suggestion was chosen, and without scripts it is a plain
 * form. Asks when typing pauses, gives up what is outdated, and shows nothing where there is no answer.
 */
export const suggestScript = `
(function () {
  var field, list, told, wait, asking, at = -1;
  function isField(target) { return target.matches && target.matches("input[type=search][name=q]") }
  function close() {
    clearTimeout(wait);
    if (asking) asking.abort();
    if (!list) return;
    list.remove();
    list = null;
    at = -1;
    field.setAttribute("aria-expanded", "false");
    field.removeAttribute("aria-activedescendant");
    told.textContent = "";
  }
  function choose(next) {
    var rows = list.children;
    if (rows[at]) rows[at].setAttribute("aria-selected", "false");
    at = next < -1 ? rows.length - 1 : next >= rows.length ? -1 : next;
    if (at < 0) return field.removeAttribute("aria-activedescendant");
    rows[at].setAttribute("aria-selected", "true");
    rows[at].scrollIntoView({ block: "nearest" });
    field.setAttribute("aria-activedescendant", rows[at].id);
  }
  function show(found) {
    close();
    if (found.length === 0 || document.activeElement !== field) return;
    list = document.createElement("ul");
    list.id = field.id + "-suggested";
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", "Suggestions");
    list.className = "absolute inset-x-0 top-full z-50 mt-1 max-h-[70vh] overflow-y-auto rounded-control border border-rule-2 bg-sheet text-ui print:hidden";
    found.forEach(function (each, index) {
      var row = document.createElement("li"), text = document.createElement("bdi"), of = document.createElement("small");
      row.id = list.id + index;
      row.setAttribute("role", "option");
      row.setAttribute("aria-selected", "false");
      row.className = "flex flex-wrap min-h-10 max-tablet:min-h-11 cursor-pointer items-baseline gap-x-3 px-2.5 py-2 hover:bg-well aria-selected:bg-well aria-selected:outline-2 aria-selected:-outline-offset-2 aria-selected:outline-ink";
      row.dataset.href = each.href;
      text.textContent = each.text;
      text.className = "min-w-0 wrap-anywhere";
      of.textContent = each.of;
      of.className = "ms-auto flex-none text-xs text-ink-2";
      row.append(text, " ", of);
      list.append(row);
    });
    list.addEventListener("mousedown", function (event) { event.preventDefault() });
    list.addEventListener("click", function (event) { location.href = event.target.closest("[role=option]").dataset.href });
    field.parentElement.append(list);
    field.setAttribute("aria-expanded", "true");
    told.textContent = found.length + (found.length === 1 ? " suggestion" : " suggestions");
  }
  function ask() {
    var typed = field.value.trim();
    clearTimeout(wait);
    if (asking) asking.abort();
    if (typed.length < 2 && !/[^\\u0000-\\u02ff]/.test(typed) || typed.length > 100) return close();
    wait = setTimeout(function () {
      var mine = asking = new AbortController();
      fetch("/search/suggestions?q=" + encodeURIComponent(typed), { signal: mine.signal })
        .then(function (answer) { return answer.ok ? answer.json() : [] })
        .then(function (found) { if (mine === asking) show(found) }, function () {});
    }, 150);
  }
  document.addEventListener("focusin", function (event) {
    if (!isField(event.target) || event.target === field) return;
    field = event.target;
    field.setAttribute("role", "combobox");
    field.setAttribute("aria-autocomplete", "list");
    field.setAttribute("aria-expanded", "false");
    field.setAttribute("aria-controls", field.id + "-suggested");
    field.autocomplete = "off";
    field.addEventListener("blur", close);
    if (told) return;
    told = document.body.appendChild(document.createElement("p"));
    told.className = "unseen";
    told.setAttribute("role", "status");
  });
  document.addEventListener("input", function (event) { if (field && event.target === field && !event.isComposing) ask() });
  document.addEventListener("compositionend", function (event) { if (field && event.target === field) ask() });
  document.addEventListener("keydown", function (event) {
    if (!list || event.target !== field || event.isComposing) return;
    if (event.key === "ArrowDown") choose(at + 1);
    else if (event.key === "ArrowUp") choose(at < 0 ? list.children.length - 1 : at - 1);
    else if (event.key === "Escape") close();
    else if (event.key === "Enter" && at >= 0) location.href = list.children[at].dataset.href;
    else return;
    event.preventDefault();
  });
})();`;
