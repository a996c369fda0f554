/** "a, b and c", or with "disjunction" "a, b or c". */
export function inList(
  words: string[],
  type: "conjunction" | "disjunction" = "conjunction",
): string {
  return new Intl.ListFormat("en-GB", { type }).format(words);
}

/** "S2 and S4", "S1 to S6": three numbers in a row, or more, are a range. Expects them ascending. */
export function statementNames(statements: readonly { number: number }[]): string {
  const runs: number[][] = [];
  for (const { number } of statements) {
    const run = runs.at(-1);
    if (run && run.at(-1) === number - 1) run.push(number);
    else runs.push([number]);
  }
  return inList(
    runs.flatMap((run) =>
      run.length > 2 ? [`S${run[0]} to S${run.at(-1)}`] : run.map((number) => `S${number}`),
    ),
  );
}
