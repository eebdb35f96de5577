import { type InlineTexts, rawText, themeScript } from '@broadsheet/press'
import { deskStyles } from './desk-styles.ts'

/** What the desk's pages hold inline, as it is printed. */
export const deskTexts: InlineTexts = {
  scripts: [rawText(themeScript).toString()],
  styles: [rawText(deskStyles).toString()],
}
