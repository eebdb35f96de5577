// Both Workers and Node.js have timers; this package has the types of neither.
declare const setTimeout: (run: () => void, milliseconds: number) => unknown
declare const clearTimeout: (timer: unknown) => void

/**
 * What `answer` settles with, when it does so within some milliseconds; rejects with what `late` makes otherwise. The
 * answer that comes after all is dropped.
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
