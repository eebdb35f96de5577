/** The paper's database, as every verb of this package takes it. */
export type Database = { binding: D1Database }

/** Opens the database behind a binding. Asks nothing of D1. */
export function openD1(binding: D1Database): Database {
  return { binding }
}
