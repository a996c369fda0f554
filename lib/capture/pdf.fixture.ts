/** A small PDF whose pages carry lines of text; without lines, a page is blank. ASCII alone, brackets excepted. */
export function tinyPdf(
  pages: string[][],
  info: Record<string, string> = {},
  /** What its pages are called, as PDF writes it: "0 << /S /r >>" counts them i, ii, iii. */
  labels = "",
): Uint8Array {
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${labels && `/PageLabels << /Nums [${labels}] >>`} >>`,
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, at) => `${5 + 2 * at} 0 R`).join(" ")}] >>`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    `<< ${Object.entries(info)
      .map(([name, value]) => `/${name} (${value})`)
      .join(" ")} >>`,
    ...pages.flatMap((lines, at) => {
      const drawn = lines.map((line) => `(${line}) Tj 0 -14 Td`).join("\n");
      const content = `BT /F1 12 Tf 72 720 Td\n${drawn}\nET`;
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >> /Contents ${6 + 2 * at} 0 R >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ];
    }),
  ];
  let file = "%PDF-1.4\n";
  const offsets = objects.map((object, at) => {
    const offset = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return String(offset).padStart(10, "0");
  });
  const table = ["0000000000 65535 f ", ...offsets.map((offset) => `${offset} 00000 n `)];
  file += `xref\n0 ${table.length}\n${table.join("\n")}\ntrailer\n<< /Size ${table.length} /Root 1 0 R /Info 4 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.from(file, "latin1");
}
