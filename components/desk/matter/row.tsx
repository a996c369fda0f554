/** A row of 48 px: handle or box, number, words, what is said of them, menu. On a phone what is said of them goes below. */
export const rowLook =
  "relative grid min-h-12 grid-cols-[1.5rem_1.75rem_minmax(0,1fr)_auto_2.5rem] items-center gap-x-3 gap-y-1 border-b border-rule py-1 text-s max-tablet:grid-cols-[1.5rem_1.75rem_minmax(0,1fr)_2.75rem] max-tablet:py-2";

/** What is said of the words. */
export const rowAsideLook =
  "text-ink-2 max-tablet:col-start-3 max-tablet:row-start-2 max-tablet:flex max-tablet:flex-wrap max-tablet:gap-x-4 max-tablet:gap-y-0.5";

/** The menu of a row. */
export const rowEndLook = "grid max-tablet:col-start-4 max-tablet:row-start-1";
