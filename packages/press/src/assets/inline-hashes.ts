import { pageStyles, speculationRules, themeScript } from './generated.ts'

/**
 * The hashes of the inline texts that `Head` prints, for the Content-Security-Policy. Linked data needs none, because
 * browsers never run it. Browsers refuse an inline script or style that is missing here.
 */
export const inlineHashes = {
  scripts: [themeScript.hash, speculationRules.hash],
  styles: Object.values(pageStyles).map(({ hash }) => hash),
}
