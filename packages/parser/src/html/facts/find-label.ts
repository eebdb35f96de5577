import { draftLimits } from '@broadsheet/model'
import { textIn } from './json-ld.ts'
import type { Page } from './page.ts'

/** What the page calls its site or its publisher, or null. */
export function findLabel({ metas, article }: Page): string | null {
  const label = metas.get('og:site_name') ?? textIn(article?.['publisher'])
  return label === '' || label.length > draftLimits.sourceText ? null : label
}
