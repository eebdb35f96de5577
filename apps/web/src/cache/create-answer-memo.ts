import type { CachePolicy, PreparedAnswer } from '@broadsheet/edge'
import type { Context } from 'hono'
import type { AppEnv } from '../context/env.ts'

/** An answer with its cache policy, and what it was made from as a text. */
export type RememberedAnswer = { state: string; policy: CachePolicy; answer: PreparedAnswer }

/** The name of an answer in a memo: all that it is made from beside its state, of this site and this version of the Worker. */
export function answerName(c: Context<AppEnv>, key: readonly unknown[]): string {
  return JSON.stringify([c.get('site'), c.env.VERSION?.id, ...key])
}

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
