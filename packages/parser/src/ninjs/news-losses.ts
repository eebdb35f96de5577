import type { ArticleDraft } from '@broadsheet/model'
import { countLosses } from '../html/blocks/count-losses.ts'
import { isExtract } from '../item/is-extract.ts'
import { markupBlocks } from '../item/plain-text.ts'
import { objectsIn, wordsOf, type JsonObject } from '../json/json-value.ts'
import type { OmissionKind } from '../result/omission.ts'
import { namesLike } from './names-like.ts'
import { associationsOf, chosenText, mediaOf } from './news-body.ts'

/** What of a news object its draft has no place for. */
export function newsLosses(news: JsonObject, draft: ArticleDraft): OmissionKind[] {
  const { url } = draft.source
  const chosen = chosenText(news)
  const isLost = (words: string): boolean => words !== chosen?.words && !isExtract(markupBlocks(words, null), draft)
  const descriptions = [...valuesOf(news['descriptions']), ...namedTexts(news, 'description')]
  const texts = [...valuesOf(news['bodies']), ...namedTexts(news, 'body'), ...valuesOf(news['subheadlines'])]
  const subjects = [...objectsIn(news['subjects']), ...objectsIn(news['subject'])]
  const keywords = [news['keywords'], news['keyword']].flatMap((list) => (Array.isArray(list) ? list : []))
  return [
    ...subjects.slice(1).map((): OmissionKind => 'category'),
    ...keywords.map((): OmissionKind => 'tag'),
    ...descriptions.filter(isLost).map((): OmissionKind => 'excerpt'),
    ...texts.filter(isLost).map((): OmissionKind => 'further-text'),
    ...associationsOf(news)
      .slice(mediaOf(news, url).length)
      .map((): OmissionKind => 'association'),
    ...(wordsOf(news['usageterms']) === null ? [] : ['usage-terms' as const]),
    ...(chosen === null || chosen.kind === 'text' ? [] : countLosses(chosen.words, url)),
  ]
}

function valuesOf(texts: unknown): string[] {
  return objectsIn(texts).flatMap((text) => wordsOf(text['value']) ?? [])
}

function namedTexts(news: JsonObject, word: string): string[] {
  return namesLike(news, word, []).flatMap((name) => wordsOf(news[name]) ?? [])
}
