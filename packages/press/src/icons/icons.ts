import { iconFiles } from './generated.ts'

/** A file that pages or systems ask for by its path. `base64` are its bytes. */
export type IconFile = { path: string; type: string; base64: string; bytes: () => Uint8Array<ArrayBuffer> }

const png = 'image/png'

/** The site's icons for browsers and systems that take no SVG. */
export const icons: readonly IconFile[] = [
  iconFile('/favicon.ico', 'image/x-icon', iconFiles.faviconIco),
  iconFile('/apple-touch-icon.png', png, iconFiles.touchIcon),
  iconFile('/icon-192.png', png, iconFiles.icon192),
  iconFile('/icon-512.png', png, iconFiles.icon512),
]

/** The social card with the icon alone, for when no other can be drawn. */
export const plainCard = iconFile('/card.png', png, iconFiles.markCard)

function iconFile(path: string, type: string, base64: string): IconFile {
  return { path, type, base64, bytes: () => Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)) }
}
