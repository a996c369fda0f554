// Writes the pages of docs/ that are held true by tests. Use: npm run docs
import { writeFileSync } from "node:fs";
import { renderDictionary } from "@/lib/export/dictionary";
import { renderGlossary } from "@/lib/glossary";

writeFileSync("docs/data-dictionary.md", renderDictionary());
writeFileSync("docs/glossary.md", renderGlossary());
