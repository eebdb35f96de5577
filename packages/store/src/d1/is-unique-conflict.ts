/** Whether a write was rolled back because another one took what must be unique: a slug, a revision, a name. */
export function isUniqueConflict(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause.message.includes('UNIQUE constraint failed')) return true
  }
  return false
}
