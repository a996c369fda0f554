// Writes docs/glossary.md from the vocabulary. Use: npm run glossary
import { writeFileSync } from "node:fs";
import { renderGlossary } from "../lib/glossary.ts";

writeFileSync(new URL("../docs/glossary.md", import.meta.url), renderGlossary());
