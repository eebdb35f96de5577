const maxTries = 8

/** Other writes came first each time. Nothing was written; trying again later may help. */
export class TooManyConflicts extends Error {
  override readonly name = 'TooManyConflicts'

  constructor(options: { cause: unknown }) {
    super(`Other writes came first ${maxTries} times`, options)
  }
}

/**
 * Tries a write that first reads what it depends on, and tries again when another write took a slug, a revision or an
 * id between the two. `attempt` gets the number of conflicts so far. Throws TooManyConflicts after eight of them, and
 * every other error at once.
 *
 * @example
 * await retryOnConflict(async () => {
 *   const article = await findDeskArticle(db, slug)
 *   return await write(db, article)
 * })
 */
export async function retryOnConflict<Result>(attempt: (conflicts: number) => Promise<Result>): Promise<Result> {
  for (let conflicts = 0; ; conflicts += 1) {
    try {
      return await attempt(conflicts)
    } catch (error) {
      if (!isUniqueConflict(error)) throw error
      if (conflicts + 1 === maxTries) throw new TooManyConflicts({ cause: error })
    }
  }
}

/** Whether a write was rolled back because another one took what must be unique: a slug, a revision, a name. */
export function isUniqueConflict(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return error.message.includes('UNIQUE constraint failed') || isUniqueConflict(error.cause)
}
