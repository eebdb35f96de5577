import { dayOf, oldestSaltDay } from './salt-days.ts'

/** The random salt of each UTC day, with which readers are hashed. All times are UTC epoch seconds. */
export type Salts = {
  /** The salt of the day of a time, which is created on its first use; days that are too old to have one share that of `now`. */
  of: (at: number, now: number) => string
  /** Deletes the salts of days that are over. */
  forget: (now: number) => void
}

/** Opens the salts in the storage of a Durable Object. `newSalt` gives a fresh random text each time. */
export function openSalts(sql: SqlStorage, newSalt: () => string): Salts {
  sql.exec('CREATE TABLE IF NOT EXISTS salts (day INTEGER PRIMARY KEY, salt TEXT NOT NULL)')
  const stored = sql.exec<{ day: number; salt: string }>('SELECT day, salt FROM salts')
  const salts = new Map(Array.from(stored, ({ day, salt }) => [day, salt]))
  return {
    of(at, now) {
      const day = dayOf(at) < oldestSaltDay(now) ? dayOf(now) : dayOf(at)
      const before = salts.get(day)
      if (before !== undefined) return before
      const salt = newSalt()
      sql.exec('INSERT INTO salts (day, salt) VALUES (?, ?)', day, salt)
      salts.set(day, salt)
      return salt
    },
    forget(now) {
      for (const day of [...salts.keys()].filter((each) => each < oldestSaltDay(now))) {
        sql.exec('DELETE FROM salts WHERE day = ?', day)
        salts.delete(day)
      }
    },
  }
}
