import { escapeHtml, imageFigure } from '../html/escape-html.ts'
import type { OmissionKind } from '../result/omission.ts'
import type { Attachment, Attachments } from './attachments.ts'
import type { ShortcodeAttributes } from './shortcode-attributes.ts'

/** The library, and the id of the post whose content is read. */
export type Library = { attachments: Attachments; post: string }

/** The images of a `[gallery]` as a gallery: https://codex.wordpress.org/Gallery_Shortcode */
export function galleryHtml(values: ShortcodeAttributes, library: Library, lost: OmissionKind[]): string {
  const images = chosenFiles(values, 'image', { ...library, lost }).map(({ url, alt, caption }) =>
    imageFigure({ url, alt, caption: caption ?? '' }),
  )
  return images.length === 0 ? '' : `\n\n<figure class="gallery">${images.join('')}</figure>\n\n`
}

/** The sounds or films of a `[playlist]` as players, with their titles: https://codex.wordpress.org/Playlist_Shortcode */
export function playlistHtml(values: ShortcodeAttributes, library: Library, lost: OmissionKind[]): string {
  const kind = values['type'] === 'video' ? 'video' : 'audio'
  return chosenFiles(values, kind, { ...library, lost })
    .map(
      ({ url, title, caption }) =>
        `\n\n<figure><${kind} src="${escapeHtml(url)}"></${kind}><figcaption>${escapeHtml(caption ?? title)}</figcaption></figure>\n\n`,
    )
    .join('')
}

/**
 * The files that are named; without names those that were uploaded to the post, or to the one of `id`. Those that the
 * export does not contain are added to `lost`.
 */
function chosenFiles(
  { ids, include, exclude = '', id }: ShortcodeAttributes,
  kind: Attachment['kind'],
  { attachments, post, lost }: Library & { lost: OmissionKind[] },
): Attachment[] {
  const named = ids ?? include
  if (named === undefined) {
    const without = new Set(idsIn(exclude))
    const files = [...attachments].filter(([key, file]) => file.parent === (id ?? post) && !without.has(key))
    return files.map(([, file]) => file).filter((file) => file.kind === kind)
  }
  return idsIn(named).flatMap((key) => {
    const file = attachments.get(key)
    if (file?.kind === kind) return [file]
    lost.push('missing-file')
    return []
  })
}

function idsIn(written: string): string[] {
  return written
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '')
}
