/** Elements that begin a paragraph of their own. */
const blocks = new Set(
  "address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul".split(
    " ",
  ),
);

/** What is not read aloud: no text of the page. */
const silent = new Set(
  "script style noscript template svg math iframe object head title".split(" "),
);

/** The text under a node: a paragraph a block, parted by blank lines; white space within a paragraph is one space. */
export function paragraphsOf(root: Node): string {
  const paragraphs: string[] = [];
  let current = "";
  const end = () => {
    const text = current
      .split("\n")
      .map((line) => line.replace(/\s+/g, " ").trim())
      .filter(Boolean)
      .join("\n");
    if (text) paragraphs.push(text);
    current = "";
  };
  const visit = (node: Node) => {
    if (node.nodeType === 3) {
      current += (node.textContent ?? "").replace(/\s+/g, " ");
      return;
    }
    if (node.nodeType !== 1) return;
    const name = node.nodeName.toLowerCase();
    if (silent.has(name)) return;
    if (name === "br") {
      current += "\n";
      return;
    }
    const block = blocks.has(name);
    if (block) end();
    for (const child of node.childNodes) visit(child);
    if (block) end();
  };
  visit(root);
  end();
  return paragraphs.join("\n\n");
}
