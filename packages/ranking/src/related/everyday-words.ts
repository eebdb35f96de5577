import { functionWords } from '@broadsheet/model'

// English words that occur in every story, besides the function words.
const ofEveryStory = `a again all am any because before being did do does each get her here him how if just last like
  made make many me most much my new no now off one only other our out over own same say says she should since so some
  still such them then these those though three through today told too two under until up very via way we went where
  while why year years yesterday your amid vs us ll re ve don`

const english = new Set([...(functionWords.get('en') ?? []), ...ofEveryStory.split(/\s+/)])

/** The words of a language that say nothing about a story's subject; the English ones for an unknown language. */
export function everydayWords(language: string | null): ReadonlySet<string> {
  return (language === null || language === 'en' ? null : functionWords.get(language)) ?? english
}
