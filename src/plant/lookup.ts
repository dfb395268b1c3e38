/** A table that is looked up by words from outside: "constructor" and "__proto__" are in none that does not list them. */
export const lookup = <T>(entries: Readonly<Record<string, T>>): Readonly<Record<string, T>> =>
  Object.assign(Object.create(null) as Record<string, T>, entries);
