/** "1 statement", "2 statements", "1,000 statements". */
export function countOf(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString("en-GB")} ${number === 1 ? one : many}`;
}
