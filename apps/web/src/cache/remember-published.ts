import { readPublishedVersion } from '@broadsheet/store'
import type { Context } from 'hono'
import type { AppEnv } from '../context/env.ts'
import { answerName, createAnswerMemo, type RememberedAnswer } from './create-answer-memo.ts'

/** An answer, and the version of the published articles that it was made from. */
export type PublishedAnswer = Omit<RememberedAnswer, 'state'> & { version: string }

// The front page, and the sections and feeds that are asked for most; each holds the articles that it shows. A version
// is one of one paper alone.
const remembered = createAnswerMemo(24)

/**
 * Remembers something that is the same for all readers until an article changes: it is made once, and later requests ask
 * for the version alone, with `readVersion`. `key` is all that it is made from beside what the version is of. Neither a null
 * nor what is of an unknown version is remembered.
 */
export async function rememberPublished<Made extends PublishedAnswer | null>(
  c: Context<AppEnv>,
  key: readonly unknown[],
  make: () => Promise<Made>,
  readVersion = readPublishedVersion,
): Promise<Made | Omit<PublishedAnswer, 'version'>> {
  const name = answerName(c, key)
  const known = remembered.get(name)
  if (known !== undefined && known.state === (await readVersion(c.get('db')))) {
    remembered.set(name, known)
    return known
  }
  const published = await make()
  remembered.set(
    name,
    published === null || published.version === '' ? null : { ...published, state: published.version },
  )
  return published
}
