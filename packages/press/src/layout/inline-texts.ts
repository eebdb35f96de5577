import { speculationRules } from '../client/speculation-rules.ts'
import { themeScript } from '../client/theme-script.ts'
import { pageStyles } from '../design/page-styles.ts'
import { rawText } from './raw-text.ts'

/** What pages hold inline, scripts and style sheets, as they are printed. */
export type InlineTexts = { scripts: readonly string[]; styles: readonly string[] }

/**
 * What pages hold inline, as it is printed: the Content-Security-Policy names the hash of each. Linked data is missing
 * here because a browser never runs it. What `Head` prints inline and this list lacks, no browser takes.
 */
export const inlineTexts: InlineTexts = {
  scripts: [themeScript, speculationRules].map(asPrinted),
  styles: Object.values(pageStyles).map(asPrinted),
}

function asPrinted(text: string): string {
  return rawText(text).toString()
}
