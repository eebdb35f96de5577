import { commonWordArticles } from '@broadsheet/ranking'
import { countArticlesWith, countIndexed, type Database } from '@broadsheet/store'

type WordCounts = { published: number; articlesWith: ReadonlyMap<string, number> }

/**
 * Creates a counter of the published articles and of those that contain each of some words. It asks for each word once,
 * because the rounds of a run share most of their words.
 */
export function createWordCounter(db: Database): (words: Iterable<readonly { word: string }[]>) => Promise<WordCounts> {
  const articlesWith = new Map<string, number>()
  let published: number | undefined
  return async (words) => {
    published ??= await countIndexed(db)
    const distinct = new Set([...words].flatMap((each) => each.map(({ word }) => word)))
    const unknown = [...distinct].filter((word) => !articlesWith.has(word))
    const counted = await countArticlesWith(db, unknown, { limit: commonWordArticles, indexed: published })
    for (const [word, articles] of counted) articlesWith.set(word, articles)
    return { published, articlesWith }
  }
}
