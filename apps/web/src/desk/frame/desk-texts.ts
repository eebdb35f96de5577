import { themeScript } from '../../client/theme-script.ts'
import type { InlineTexts } from '../../layout/inline-texts.ts'
import { rawText } from '../../layout/raw-text.ts'
import { deskStyles } from './desk-styles.ts'

/** What the desk's pages hold inline, as it is printed. */
export const deskTexts: InlineTexts = {
  scripts: [rawText(themeScript).toString()],
  styles: [rawText(deskStyles).toString()],
}
