/** A workbook of two sheets: the rows, and what every column means. Written as a stream, so that its length does not matter. */
import { Readable } from "node:stream";
import { ZipFile } from "yazl";
import { escapeHtml } from "@/lib/escape-html";
import type { Batches, Format, Table, Value } from "./format";
import { namesOf } from "./format";

/** What a sheet of Excel can hold: rows, and UTF-16 units in a cell. */
const sheetRows = 1_048_576;
const cellLength = 32_767;
const cut = " […] (cut: a cell holds no more)";

/** A file of the same rows has the same bytes. */
const options = { mtime: new Date(Date.UTC(1980, 0, 2)), forceDosTimestamp: true } as const;

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const documents = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packaged = "http://schemas.openxmlformats.org/package/2006";
const sheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** What XML cannot hold, and what would be read as it: written as `_x0001_` (ECMA-376, ST_Xstring). */
const unheld =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  /[\u0000-\u0008\u000B\u000C\u000D\u000E-\u001F\uFFFE\uFFFF]|_(?=x[0-9A-Fa-f]{4}_)|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

const escaped = (text: string) =>
  escapeHtml(
    text.replace(
      unheld,
      (unit) => `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`,
    ),
  );

/** As much as a cell holds, and a sign where that is not all. Never half a character. */
function cellText(text: string): string {
  if (text.length <= cellLength) return text;
  const kept = text.slice(0, cellLength - cut.length);
  return `${/[\uD800-\uDBFF]$/.test(kept) ? kept.slice(0, -1) : kept}${cut}`;
}

function cell(value: Value): string {
  if (value === null) return "<c/>";
  if (typeof value === "number") return `<c><v>${value}</v></c>`;
  return `<c t="inlineStr"><is><t xml:space="preserve">${escaped(cellText(value))}</t></is></c>`;
}

const row = (values: Value[]) => `<row>${values.map(cell).join("")}</row>`;

/** Its first row stays in sight. */
const sheetHead = `${head}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData>`;
const sheetTail = "</sheetData></worksheet>";

const codebookHead = ["column", "type", "meaning"];

function* codebook({ columns }: Table): Generator<string> {
  yield sheetHead;
  yield row(codebookHead);
  yield columns.map(({ name, type, description }) => row([name, type, description])).join("");
  yield sheetTail;
}

/** One sheet of rows, as many as it holds; `rest` is told what did not fit. */
async function* sheet(
  table: Table,
  batches: AsyncIterator<Value[][]>,
  begin: Value[][],
  rest: (rows: Value[][]) => void,
): AsyncGenerator<string> {
  yield sheetHead + row(namesOf(table));
  let room = sheetRows - 1;
  let rows = begin;
  for (;;) {
    if (rows.length > room) {
      yield rows.slice(0, room).map(row).join("");
      rest(rows.slice(room));
      break;
    }
    yield rows.map(row).join("");
    room -= rows.length;
    const next = await batches.next();
    if (next.done) break;
    rows = next.value;
  }
  yield sheetTail;
}

const sheetFile = (index: number) => `worksheets/sheet${index + 1}.xml`;

/** The parts that name the sheets. */
function frame(names: string[]): Record<string, string> {
  const parts = (item: (index: number, name: string) => string) =>
    names.map((name, index) => item(index, name)).join("");
  return {
    "xl/workbook.xml": `${head}<workbook xmlns="${main}" xmlns:r="${documents}"><sheets>${parts(
      (index, name) => `<sheet name="${name}" sheetId="${index + 1}" r:id="r${index + 1}"/>`,
    )}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `${head}<Relationships xmlns="${packaged}/relationships">${parts(
      (index) =>
        `<Relationship Id="r${index + 1}" Type="${documents}/worksheet" Target="${sheetFile(index)}"/>`,
    )}</Relationships>`,
    "_rels/.rels": `${head}<Relationships xmlns="${packaged}/relationships"><Relationship Id="r1" Type="${documents}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "[Content_Types].xml": `${head}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${sheetType}.sheet.main+xml"/>${parts(
      (index) =>
        `<Override PartName="/xl/${sheetFile(index)}" ContentType="${sheetType}.worksheet+xml"/>`,
    )}</Types>`,
  };
}

/** Adds the sheets one after the other: a sheet is begun once the one before has told what did not fit. */
async function fill(zip: ZipFile, table: Table, batches: Batches): Promise<void> {
  const iterator =
    Symbol.asyncIterator in batches ? batches[Symbol.asyncIterator]() : fromSync(batches);
  const names: string[] = [];
  let left: Value[][] = [];
  do {
    const begin = left;
    left = [];
    names.push(names.length === 0 ? table.name : `${table.name} ${names.length + 1}`);
    const stream = Readable.from(
      sheet(table, iterator, begin, (rows) => {
        left = rows;
      }),
    );
    const ended = new Promise((resolve, reject) => {
      stream.on("end", resolve);
      stream.on("error", reject);
    });
    zip.addReadStream(stream, `xl/${sheetFile(names.length - 1)}`, options);
    await ended;
  } while (left.length > 0);
  zip.addReadStream(Readable.from(codebook(table)), `xl/${sheetFile(names.length)}`, options);
  const parts = frame([...names, "codebook"]);
  for (const [path, text] of Object.entries(parts)) zip.addBuffer(Buffer.from(text), path, options);
  zip.end();
}

async function* fromSync(batches: Iterable<Value[][]>): AsyncGenerator<Value[][]> {
  yield* batches;
}

/** Excel and its kin: a sheet of rows and a sheet that explains the columns. Words are cells of text, never formulas. */
export const xlsx: Format = {
  mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  goodFor: "Excel, LibreOffice and other spreadsheets, with a sheet that explains every column",
  async *write(table, batches) {
    const zip = new ZipFile();
    const output = zip.outputStream as Readable;
    fill(zip, table, batches).catch((error) => output.destroy(error as Error));
    for await (const piece of output) yield piece as Uint8Array;
  },
};
