import { isLanguageTag } from '@broadsheet/model'

/** The language that a source tells, as a draft has it; nothing for what is no language: `en_GB` is `en-GB`. */
export function languageOf(written: string | null | undefined): { lang?: string } {
  const tag = (written ?? '').trim().replaceAll('_', '-')
  return isLanguageTag(tag) ? { lang: tag } : {}
}
