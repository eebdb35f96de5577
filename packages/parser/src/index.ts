/**
 * Reads what publishers hand in (text dumps of news pages, pages of HTML, in any encoding) into article drafts, or says
 * why it can't. It never touches the network, files or the clock, never guesses half an article together, and never lets
 * go of a line of a dump that it doesn't understand, nor markup of a page into a draft.
 */
export { decodeText, type DecodedText } from './text/decode-text.ts'
export { htmlToBlocks } from './html/html-to-blocks.ts'
export { decodeHtml } from './html/html-charset.ts'
export { readHtml, type ReadHtmlOptions } from './html/read-html.ts'
export { parseDump, type ParseOptions, type ParseResult } from './dump/parse-dump.ts'
export type { ItemReading, Origins } from './reading.ts'
export { rejectMessage, type Rejection, type RejectReason } from './dump/reject-reason.ts'
