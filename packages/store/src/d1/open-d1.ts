/** The paper's database, which every verb of this package takes. */
export type Database = { binding: Pick<D1Database, 'prepare' | 'batch'> }

/** Opens the database of a binding. It calls nothing. */
export function openD1(binding: D1Database): Database {
  return { binding }
}
