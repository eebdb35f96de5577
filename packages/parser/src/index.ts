/**
 * Parses documents of publishers (text dumps and pages, feeds, exports, Markdown, in any encoding) into article drafts
 * or rejections, and the texts of editors into their parts: the only parser of bylines, datelines and Markdown. Reads
 * image files, and takes their metadata off. It never touches the network, files or the clock, never invents half an
 * article, never drops a line of a dump, never lets markup into a draft, and never changes a pixel.
 */
export { cleanImageFile } from './image/clean-image-file.ts'
export { type ImageFile } from './image/image-file.ts'
export { imageRejectMessage, type ImageRejection, type ImageRejectReason } from './image/image-rejection.ts'
export { type ImageTexts } from './image/metadata/image-texts.ts'
export { readImageFile } from './image/read-image-file.ts'
export { decodeText, type DecodedText } from './text/decode-text.ts'
export { htmlToBlocks } from './html/html-to-blocks.ts'
export { readHtml, type ReadHtmlOptions } from './html/read-html.ts'
export { parseDump, type ParseOptions } from './dump/parse-dump.ts'
export { omissionHint, omissionText, type Omission } from './result/omission.ts'
export { rejectMessage, type Rejection, type RejectReason } from './result/reject-reason.ts'
export { readFeed } from './feed/read-feed.ts'
export { type DocumentResult } from './result/document-result.ts'
export { type ItemOptions } from './item/item-options.ts'
export { parseMarkdownBody } from './body/parse-markdown-body.ts'
export { writeMarkdownBody } from './body/write-markdown-body.ts'
export { writeMarkdownArticle } from './markdown/write-markdown-article.ts'
export { readWrittenArticle, type WrittenArticle } from './markdown/read-markdown.ts'
export { readBackupArticle, writeBackupArticle, type BackupArticleResult } from './paper/backup-article.ts'
export { readDocument, type Document, type DocumentOptions } from './read-document.ts'
export { type ItemResult, type Origins } from './result/item-result.ts'
export { decodeDocument } from './sniff/decode-document.ts'
export { documentFormats, type DocumentFormat } from './sniff/document-format.ts'
export { parseByline } from './written/parse-byline.ts'
export { parseDateline } from './written/parse-dateline.ts'
export { readWrittenTexts, type WrittenTexts } from './written/read-written-texts.ts'
export { readWallTime } from './time/wall-time.ts'
