/** What `npm run build:assets` turns into PNGs. It loads no page, so that Node can load it. */
export { faviconSvg } from '../design/favicon.ts'
export { markCard } from '../formats/card/mark-card.ts'
