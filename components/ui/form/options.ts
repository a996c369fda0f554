export interface Option {
  value: string;
  label: string;
  /** Said where it is pointed at. */
  title?: string;
}

/** The terms of a closed list, to choose among. */
export const optionsOf = (terms: Record<string, { label: string }>): Option[] =>
  Object.entries(terms).map(([value, { label }]) => ({ value, label }));
