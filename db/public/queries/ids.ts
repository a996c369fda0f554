/** Many ids as one parameter, whatever their number. */
export const listed = (ids: Iterable<string>) => JSON.stringify([...ids]);

/** What takes them apart in SQL: the ids bound at a place such as `:ids`. */
export const among = (place: string) => `(select value from json_each(${place}))`;
