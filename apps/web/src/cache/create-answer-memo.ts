import type { CachePolicy, PreparedAnswer } from '@broadsheet/edge'

/** An answer with its cache policy, and what it was made from as a text. */
export type RememberedAnswer = { state: string; policy: CachePolicy; answer: PreparedAnswer }

/** Remembers the answers that were asked for last, `most` of them. */
export function createAnswerMemo<Remembered extends RememberedAnswer>(most: number) {
  // In the order of their last use.
  const answers = new Map<string, Remembered>()
  return {
    get: (name: string): Remembered | undefined => answers.get(name),
    set: (name: string, answer: Remembered | null): void => {
      answers.delete(name)
      if (answer === null) return
      answers.set(name, answer)
      for (const oldest of answers.keys()) {
        if (answers.size <= most) break
        answers.delete(oldest)
      }
    },
  }
}
