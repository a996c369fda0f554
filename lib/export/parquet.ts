import { ByteWriter, ParquetWriter, type SchemaElement } from "hyparquet-writer";
import { snappyCompress } from "hysnappy";
import type { Column } from "./column";
import type { Format, Value } from "./format";

/** Rows of a row group: enough to compress well, few enough to hold in memory. */
const groupSize = 5000;

/** Parquet's name for the type of a column. Every one may be empty. */
const physical: Record<Column["type"], Partial<SchemaElement>> = {
  text: { type: "BYTE_ARRAY", converted_type: "UTF8", logical_type: { type: "STRING" } },
  integer: { type: "INT64" },
  date: { type: "INT32", converted_type: "DATE", logical_type: { type: "DATE" } },
};

function typed(value: Value | undefined, type: Column["type"]): string | bigint | Date | undefined {
  if (value === null || value === undefined) return undefined;
  if (type === "integer") return BigInt(value);
  if (type === "date") return new Date(`${value}T00:00:00Z`);
  return String(value);
}

/** Bytes that go out as they come: what was taken is written over. */
class PieceWriter extends ByteWriter {
  take(): Uint8Array {
    const piece = this.getBytes().slice();
    this.index = 0;
    return piece;
  }
}

/** Apache Parquet: typed columns, row groups of 5,000, snappy; the meaning of each column stands in the file. */
export const parquet: Format = {
  mediaType: "application/vnd.apache.parquet",
  goodFor: "DuckDB, Arrow, pandas and large files: typed, small, read column by column",
  async *write({ name, description, columns }, batches) {
    const writer = new PieceWriter();
    const schema: SchemaElement[] = [
      { name: "root", num_children: columns.length },
      ...columns.map((column) => ({
        name: column.name,
        repetition_type: "OPTIONAL" as const,
        ...physical[column.type],
      })),
    ];
    const file = new ParquetWriter({
      writer,
      schema,
      compressors: { SNAPPY: snappyCompress },
      createdBy: "Gainsay",
      kvMetadata: [
        { key: `${name}`, value: description },
        ...columns.map((column) => ({ key: column.name, value: column.description })),
      ],
    });
    let held: Value[][] = [];
    const writeGroup = () => {
      const columnData = columns.map(({ name: of, type }, index) => ({
        name: of,
        data: held.map((row) => typed(row[index], type)),
      }));
      held = [];
      file.write({ columnData, rowGroupSize: groupSize });
      return writer.take();
    };
    for await (const rows of batches) {
      held.push(...rows);
      if (held.length >= groupSize) yield writeGroup();
    }
    if (held.length > 0) yield writeGroup();
    file.finish();
    yield writer.take();
  },
};
