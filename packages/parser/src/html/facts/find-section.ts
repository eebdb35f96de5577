import { draftLimits } from '@broadsheet/model'
import { firstFound, foundText, type Found } from './found.ts'
import { listOf, textIn } from './json-ld.ts'
import { itemValues, type Page } from './page.ts'

export function findSection(page: Page, headingAt: number): Found<string> | null {
  return firstFound(
    () => foundText(fitting(textIn(listOf(page.article?.['articleSection'])[0])), 'json-ld articleSection'),
    () => foundText(fitting(page.metas.get('article:section') ?? ''), 'meta article:section'),
    () => foundText(fitting(itemValues(page, 'articleSection', headingAt)[0] ?? ''), 'itemprop articleSection'),
  )
}

// Some sites list all their keywords there.
function fitting(name: string): string {
  return name.length <= draftLimits.sectionName ? name : ''
}
