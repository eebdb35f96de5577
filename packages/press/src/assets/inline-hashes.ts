import { pageStyles, speculationRules, themeScript } from './generated.ts'

/**
 * What a Content-Security-Policy names of the texts that pages hold inline, as `Head` prints them. Linked data is missing
 * here because a browser never runs it. A script or style that a page prints and this list lacks, no browser takes.
 */
export const inlineHashes = {
  scripts: [themeScript.hash, speculationRules.hash],
  styles: Object.values(pageStyles).map(({ hash }) => hash),
}
