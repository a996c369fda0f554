/** What may stand in the head of a page; what comes after anything else belongs to the body, whatever the tags say. */
const ofHead = new Set([
  "TITLE",
  "META",
  "LINK",
  "SCRIPT",
  "STYLE",
  "BASE",
  "NOSCRIPT",
  "TEMPLATE",
]);

/**
 * Puts everything that a page shows into its one body, in order, as browsers do (WHATWG HTML, "tree construction"): what
 * follows a stray `</body>`, what stands between head and body, what a head without an end has swallowed.
 */
export function gatherBody(document: Document): void {
  const { head, body, documentElement: root } = document;
  const shown: Node[] = [];
  for (const outer of [...document.childNodes]) {
    for (const node of outer === root ? [...root.childNodes] : [outer]) {
      if (node === head) shown.push(...misplacedIn(head));
      else if (node.nodeName === "BODY") for (const child of node.childNodes) shown.push(child);
      else if (isShown(node)) shown.push(node);
    }
  }
  if (shown.every((node) => node.parentNode === body)) return;
  for (const node of shown) body.appendChild(node);
}

/** What a head holds that is none of a head, and all that comes after it. */
function misplacedIn(head: Element): Node[] {
  const held = [...head.childNodes];
  const first = held.findIndex((node) => isShown(node) && !ofHead.has(node.nodeName));
  if (first < 0) return [];
  return held
    .slice(first)
    .flatMap((node) => (node.nodeName === "BODY" ? [...node.childNodes] : [node]));
}

const isShown = (node: Node) =>
  node.nodeType === 1 || (node.nodeType === 3 && Boolean(node.textContent?.trim()));
