/** A page as it is kept: `value.packed` is its HTML, packed by gzip. */
export interface KeptPage {
  value: { status?: number; packed: Buffer };
}
export function keptAt(path: string): KeptPage | null;
export function htmlOf(page: KeptPage): Buffer;
export function countKept(): void;
