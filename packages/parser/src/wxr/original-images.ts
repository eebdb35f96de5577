import { imageKey } from '../feed/image-key.ts'
import { escapeHtml } from '../html/escape-html.ts'
import type { Attachment, Attachments } from './attachments.ts'
import { decodeAddress } from './decode-address.ts'

const imageTag = /<img\b[^<>]*>/giu
const sizeAttribute = /\s(?:width|height|srcset|sizes|data-full-url)=(?:"[^"]*"|'[^']*')/giu

/**
 * Shows the file of the library in place of a size that WordPress made of it (`-300x200`, `-scaled`), where the export
 * names it: by the id in the image's class, or by its address. Its size is the one of the library, which may be unknown;
 * the image itself gets it if it has none.
 */
export function showOriginalImages(html: string, attachments: Attachments): string {
  if (attachments.size === 0) return html
  const byKey = keysOf(attachments)
  return html.replace(imageTag, (tag) => {
    const shown = valueOf(tag, 'src')
    if (shown === null) return tag
    const named = attachments.get(/\bwp-image-(?<id>\d+)\b/u.exec(valueOf(tag, 'class') ?? '')?.groups?.['id'] ?? '')
    // An id may be one of a blog that was imported there.
    const file = named !== undefined && fileKey(named.url) === fileKey(shown) ? named : byKey.get(uploadKey(shown))
    if (file?.kind !== 'image') return tag
    const isShown = file.url === shown && (file.width === null || /\swidth=/iu.test(tag))
    return isShown ? tag : withFile(tag, shown, file)
  })
}

// All posts of an export share its library.
const keysOfLibraries = new WeakMap<Attachments, Map<string, Attachment>>()

function keysOf(attachments: Attachments): Map<string, Attachment> {
  const known = keysOfLibraries.get(attachments)
  if (known !== undefined) return known
  const keys = new Map([...attachments.values()].map((file) => [uploadKey(file.url), file]))
  keysOfLibraries.set(attachments, keys)
  return keys
}

function withFile(tag: string, shown: string, { url, width, height }: Attachment): string {
  const sized = width === null || height === null ? '' : ` width="${width}" height="${height}"`
  return tag
    .replace(sizeAttribute, '')
    .replace(shown, () => escapeHtml(url))
    .replace(/^<img/iu, (opening) => opening + sized)
}

/** The part of an address that a change of host or protocol leaves alone; a post may have it decoded. */
function uploadKey(url: string): string {
  return decodeAddress(imageKey(url)).replace(/^.*\/wp-content\/uploads\//u, '')
}

function fileKey(url: string): string {
  return decodeAddress(imageKey(url))
    .replace(/^.*\//u, '')
    .replace(/-e\d{9,}(?=\.\w+$)/u, '')
}

function valueOf(tag: string, name: 'class' | 'src'): string | null {
  const { double, single } =
    (name === 'src'
      ? /\ssrc=(?:"(?<double>[^"]+)"|'(?<single>[^']+)')/iu
      : /\sclass=(?:"(?<double>[^"]+)"|'(?<single>[^']+)')/iu
    ).exec(tag)?.groups ?? {}
  return double ?? single ?? null
}
