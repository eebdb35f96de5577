// Both Workers and Node.js have timers; this package has no types of either.
declare const setTimeout: (run: () => void, milliseconds: number) => unknown
declare const clearTimeout: (timer: unknown) => void

/**
 * Settles as `answer` does, if it does so within some milliseconds; otherwise rejects with the error of `late`. A later
 * answer is ignored.
 *
 * @example
 * const text = await within(1_000, ask(), () => new Error('No answer in time'))
 */
export async function within<Answer>(
  milliseconds: number,
  answer: Promise<Answer>,
  late: (milliseconds: number) => Error,
): Promise<Answer> {
  const { promise: expired, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(() => reject(late(milliseconds)), milliseconds)
  try {
    return await Promise.race([answer, expired])
  } finally {
    clearTimeout(timer)
  }
}
