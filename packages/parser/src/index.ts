/**
 * Parses what publishers hand in (text dumps and pages, feeds, exports, Markdown, in any encoding) into article drafts,
 * or reports why it can't, and the texts that editors write into their parts: the only readers of bylines, datelines
 * and Markdown. It never touches the network, files or the clock, never makes up half an article, never drops a line
 * of a dump that it doesn't understand, and never lets markup into a draft.
 */
export { decodeText, type DecodedText } from './text/decode-text.ts'
export { htmlToBlocks } from './html/html-to-blocks.ts'
export { readHtml, type ReadHtmlOptions } from './html/read-html.ts'
export { parseDump, type ParseOptions } from './dump/parse-dump.ts'
export { rejectMessage, type Rejection, type RejectReason } from './result/reject-reason.ts'
export { readFeed } from './feed/read-feed.ts'
export { type DocumentResult } from './result/document-result.ts'
export { type ItemOptions } from './item/item-options.ts'
export { parseMarkdownBody } from './body/parse-markdown-body.ts'
export { writeMarkdownBody } from './body/write-markdown-body.ts'
export { readWrittenArticle, type WrittenArticle } from './markdown/read-markdown.ts'
export { readArchivedArticle, writeArchivedArticle, type ArchivedResult } from './paper/archived-article.ts'
export { readDocument, type Document, type DocumentOptions } from './read-document.ts'
export { type ItemResult, type Origins } from './result/item-result.ts'
export { decodeDocument } from './sniff/decode-document.ts'
export { documentFormats, type DocumentFormat } from './sniff/document-format.ts'
export { parseByline } from './written/parse-byline.ts'
export { parseDateline } from './written/parse-dateline.ts'
export { readWrittenTexts, type WrittenTexts } from './written/read-written-texts.ts'
export { readWallTime } from './time/wall-time.ts'
