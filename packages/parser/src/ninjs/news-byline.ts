import type { Byline } from '@broadsheet/model'
import { foldText } from '../html/fold-text.ts'
import { bylineOf } from '../item/byline-of.ts'
import { found, type Found } from '../item/found-story.ts'
import { objectsIn, wordsOf, type JsonObject } from '../json/json-value.ts'
import { readByline } from '../lines/read-byline.ts'

/** The byline of a news object: the line `by` with the names of its authors, or the names alone. */
export function newsByline(news: JsonObject): Found<Byline> | null {
  const by = foldText(wordsOf(news['by']) ?? wordsOf(news['byline']) ?? '')
  const names = namesOf(news['people'], 'author')
  if (by === '') return found(bylineOf(names), 'people')
  const line = readByline(by)
  if (line !== null) return { value: line, origin: 'by' }
  if (names.length === 0) return found(bylineOf([by]), 'by')
  const agency = namesOf(news['infosources'])[0] ?? null
  return { value: { text: by, names, agency: agency !== null && by.includes(agency) ? agency : null }, origin: 'by' }
}

function namesOf(people: unknown, rel?: string): string[] {
  return objectsIn(people)
    .filter((person) => rel === undefined || wordsOf(person['rel']) === rel)
    .map((person) => foldText(wordsOf(person['name']) ?? ''))
    .filter((name) => name !== '')
}
